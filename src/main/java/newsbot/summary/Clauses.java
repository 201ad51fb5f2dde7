package newsbot.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.summary.Names.Mention;
import org.jspecify.annotations.Nullable;

/** Who speaks by an author's clause: somebody named, a pronoun, a role, or the verb alone. */
final class Clauses {
    private static final int NEAR = 160;
    private static final int OPENING = 24;
    private static final int FIRST_WORDS = 60;
    private static final Pattern MANY = Pattern.compile("(?iU)\\p{L}+(?:ют|ят|ли|lar|lər)\\b");
    private static final Pattern INDEFINITE =
            Pattern.compile("(?iU)\\b(?:an?|one|another|some|bir|один|одна)\\s(?:[\\p{L}-]+\\s){0,2}$");
    private static final Pattern TAGS_EN = Pattern.compile("(?sU)[\\s,]*(?:[–—-]\\s*)?(?:he|she)\\s\\p{Ll}+");
    private static final Pattern TAGS_RU =
            Pattern.compile("(?sU)\\s*,?\\s*[–—-]\\s*(?:не )?\\p{Ll}+(?:л|ла|лся|лась|ет|ёт|ит|ется|ится|ют|ят)\\b");
    private static final Pattern TAGS_AZ = Pattern.compile("(?sU)\\s*,?\\s*(?:[–—-]\\s*)?dey(?:ə|ən)\\b");

    private final String languageCode;
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final Introductions introductions;
    private final Pattern tags;

    Clauses(String languageCode, Cast cast, Introductions introductions) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.names = new Names(languageCode);
        this.cast = cast;
        this.introductions = introductions;
        this.tags = switch (languageCode) {
            case "ru" -> TAGS_RU;
            case "az" -> TAGS_AZ;
            default -> TAGS_EN;
        };
    }

    /** What a clause, behind a quote or not, says of its speaker; those it introduces become known. */
    Verdict resolve(String clause, boolean behindQuote) {
        Optional<Person> named = introductions.read(clause, behindQuote);
        return named.isPresent() ? Verdict.of(named.get()) : unnamed(clause, behindQuote);
    }

    /** What a clause that names no speaker says of one. */
    private Verdict unnamed(String clause, boolean behindQuote) {
        boolean speech = lexicon.says().matcher(clause).find()
                || lexicon.according().matcher(clause).find()
                || (behindQuote && tags.matcher(clause).lookingAt());
        if (!speech) {
            return behindQuote ? tagged(clause) : Verdict.NONE;
        }
        if (isStrange(clause) || (behindQuote && namesAnother(clause))) {
            return Verdict.STRANGER;
        }
        String near = clause.length() > NEAR ? clause.substring(0, NEAR) : clause;
        Matcher pronoun = lexicon.pronoun().matcher(near);
        Matcher role = lexicon.role().matcher(near);
        boolean byPronoun = pronoun.find();
        if (role.find() && (!byPronoun || role.start() < pronoun.start())) {
            String ahead = near.substring(0, role.start());
            if (INDEFINITE.matcher(ahead).find() && names.in(ahead).isEmpty()) {
                return Verdict.STRANGER;
            }
            return byRole(role.group(), near);
        }
        if (byPronoun) {
            return cast.last(woman(pronoun.group()))
                    .or(this::onlyOne)
                    .map(Verdict::of)
                    .orElse(Verdict.NONE);
        }
        boolean bare = Terms.words(clause) <= 3
                && names.in(clause).isEmpty()
                && !languageCode.equals("en")
                && !MANY.matcher(clause).find();
        if (bare) {
            return cast.last().map(Verdict::of).orElse(Verdict.NONE);
        }
        return behindQuote || !names.in(near).isEmpty() ? Verdict.STRANGER : Verdict.NONE;
    }

    /** Whether a tag has a full name that nobody known bears, ahead of any pronoun. */
    private boolean namesAnother(String tag) {
        Matcher pronoun = lexicon.pronoun().matcher(tag);
        int end = pronoun.find() ? pronoun.start() : tag.length();
        return names.in(tag.substring(0, end)).stream()
                .anyMatch(name -> name.full() && cast.find(name.text()).isEmpty());
    }

    /** Whether a clause has those speak who have no name: "a source said", "the ministry's statement says". */
    boolean isStrange(String clause) {
        Matcher strange = lexicon.strange().matcher(clause);
        if (!strange.find()) {
            return false;
        }
        Matcher says = lexicon.says().matcher(clause);
        Matcher pronoun = lexicon.pronoun().matcher(clause);
        boolean subject = says.find() && (languageCode.equals("ru") || strange.start() < says.start());
        boolean other = pronoun.find() && pronoun.start() < strange.start();
        return subject
                && !other
                && strange.start() < FIRST_WORDS
                && bearers(strange.group()).isEmpty()
                && !names.in(clause.substring(strange.end())).stream()
                        .anyMatch(name -> name.start() < 4 && name.full());
    }

    private @Nullable Boolean woman(String pronoun) {
        if (lexicon.feminine().matcher(pronoun).find()) {
            return Boolean.TRUE;
        }
        return lexicon.masculine().matcher(pronoun).find() ? Boolean.FALSE : null;
    }

    /** A short clause with nobody in it but a known speaker, whatever its verb: "…," Smith smiled. */
    private Verdict tagged(String clause) {
        List<Mention> mentions = names.in(clause);
        if (mentions.isEmpty()) {
            return Verdict.NONE;
        }
        Mention first = mentions.get(0);
        boolean leads = clause.substring(0, first.start()).matches("(?s)[\\s,]*(?:[–—-]\\s*)?(?:Mr|Ms|Mrs|Dr)?\\.?\\s*")
                && clause.startsWith(" ", first.end());
        boolean brief = mentions.size() == 1 && Terms.words(clause) <= 5 && clause.indexOf(QuoteMarks.BLANK) < 0;
        if (!brief && !leads) {
            return Verdict.NONE;
        }
        return cast.find(mentions.get(0).text())
                .filter(person -> person.heard() || person.interviewed() || person.role() != null)
                .map(Verdict::of)
                .orElse(Verdict.NONE);
    }

    /** "the historian said": the one of that role, or the last speaker if his role does not contradict. */
    private Verdict byRole(String role, String clause) {
        Optional<Person> last = cast.last();
        if (lexicon.office().matcher(clause).find()
                && last.map(p -> !p.holdsOffice(lexicon)).orElse(true)) {
            return last.filter(p -> sharesRole(p, role)).map(Verdict::of).orElse(Verdict.STRANGER);
        }
        List<Person> bearers = bearers(role);
        if (last.isPresent() && (sharesRole(last.get(), role) || bearers.isEmpty())) {
            return Verdict.of(last.get());
        }
        if (bearers.size() == 1) {
            return Verdict.of(bearers.get(0));
        }
        return last.map(Verdict::of).orElse(Verdict.NONE);
    }

    /** Before anybody has spoken: the only one who is introduced so that he may. */
    private Optional<Person> onlyOne() {
        List<Person> introduced = cast.people().stream()
                .filter(p -> p.interviewed() || (p.role() != null && !p.holdsOffice(lexicon)))
                .toList();
        boolean silent = cast.people().stream().noneMatch(Person::heard);
        return silent && introduced.size() == 1 ? Optional.of(introduced.get(0)) : Optional.empty();
    }

    /** Whose words a sentence announces that ends with a colon: the first whom it names, or its role or pronoun. */
    Verdict announced(String sentence) {
        List<Mention> mentions = names.in(sentence);
        if (!mentions.isEmpty()) {
            Mention first = mentions.get(0);
            String ahead = sentence.substring(0, first.start());
            boolean leads = ahead.isBlank()
                    || lexicon.role().matcher(ahead).find()
                    || ahead.matches("(?s)(?:Mr|Ms|Mrs|Dr)\\.?\\s*");
            boolean owned = sentence.startsWith("'s", first.end()) || sentence.startsWith("’s", first.end());
            return leads && !owned
                    ? cast.find(first.text())
                            .filter(p -> p.heard() || p.interviewed() || (p.role() != null && !p.holdsOffice(lexicon)))
                            .map(Verdict::of)
                            .orElse(Verdict.NONE)
                    : Verdict.NONE;
        }
        return unnamed(sentence, false);
    }

    /** Whom a sentence is about when it begins with a speaker's name or a role that one speaker bears. */
    Optional<Person> subject(String sentence) {
        List<Mention> mentions = names.in(sentence);
        if (!mentions.isEmpty() && mentions.get(0).start() < 3) {
            return cast.find(mentions.get(0).text()).filter(Person::heard);
        }
        String opening = sentence.substring(0, Math.min(OPENING, sentence.length()));
        Matcher role = lexicon.role().matcher(opening);
        if (role.find() && !lexicon.office().matcher(opening).find()) {
            List<Person> bearers = bearers(role.group());
            return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether behind a sentence's verb of speech somebody else is named, whose words a quote there may be. */
    boolean namesOthersBehindVerb(String sentence) {
        Matcher says = lexicon.says().matcher(sentence);
        return says.find() && !names.in(sentence.substring(says.end())).isEmpty();
    }

    /** Who bears the name before a colon and a quote. */
    Verdict labelled(String label) {
        Mention name =
                names.in(label).stream().filter(Mention::full).findFirst().orElseThrow();
        Optional<Person> known = introductions.read(label, false).or(() -> cast.find(name.text()));
        return Verdict.of(known.orElseGet(() -> cast.meet(name.text(), NameForms.Case.NOMINATIVE)));
    }

    /** Whether a line has exactly one full name. */
    boolean introduces(String line) {
        return names.in(line).stream().filter(Mention::full).count() == 1;
    }

    /** Whether a clause has a pronoun, or names somebody known. */
    boolean namesSpeaker(String clause) {
        return lexicon.pronoun().matcher(clause).find()
                || names.in(clause).stream()
                        .anyMatch(name -> cast.find(name.text()).isPresent());
    }

    private List<Person> bearers(String role) {
        return cast.people().stream()
                .filter(p -> p.heard() && sharesRole(p, role))
                .toList();
    }

    private static boolean sharesRole(Person person, String role) {
        if (person.role() == null) {
            return false;
        }
        String stem = lower(role);
        stem = stem.substring(0, Math.min(stem.length(), Math.max(4, stem.length() - 2)));
        return lower(person.role()).contains(stem);
    }

    /** Lower case in which a dotted capital I is a plain i. */
    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }
}
