package newsbot.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import newsbot.summary.Names.Mention;
import org.jspecify.annotations.Nullable;

/** Who speaks by an author's clause: somebody named, a pronoun, a role, or the verb alone. */
final class Clauses {
    private static final int NEAR = 160;
    private static final int OPENING = 24;

    private final String languageCode;
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final Introductions introductions;

    Clauses(String languageCode, Cast cast, Introductions introductions) {
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.names = new Names(languageCode);
        this.cast = cast;
        this.introductions = introductions;
    }

    /** What a clause, behind a quote or not, says of its speaker; those it introduces become known. */
    Verdict resolve(String clause, boolean behindQuote) {
        Optional<Person> named = introductions.read(clause, behindQuote);
        return named.isPresent() ? Verdict.of(named.get()) : unnamed(clause, behindQuote);
    }

    /** What a clause that names no speaker says of one. */
    private Verdict unnamed(String clause, boolean behindQuote) {
        boolean speech = lexicon.says().matcher(clause).find()
                || lexicon.according().matcher(clause).find();
        if (!speech) {
            return behindQuote ? tagged(clause) : Verdict.NONE;
        }
        String near = clause.length() > NEAR ? clause.substring(0, NEAR) : clause;
        Matcher pronoun = lexicon.pronoun().matcher(near);
        Matcher role = lexicon.role().matcher(near);
        boolean byPronoun = pronoun.find();
        if (role.find() && (!byPronoun || role.start() < pronoun.start())) {
            return byRole(role.group(), near);
        }
        if (byPronoun) {
            return cast.last(woman(pronoun.group()))
                    .or(this::onlyOne)
                    .map(Verdict::of)
                    .orElse(Verdict.NONE);
        }
        boolean bare = Terms.words(clause) <= 4 && names.in(clause).isEmpty() && !languageCode.equals("en");
        if (bare) {
            return cast.last().map(Verdict::of).orElse(Verdict.NONE);
        }
        return behindQuote || !names.in(near).isEmpty() ? Verdict.STRANGER : Verdict.NONE;
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
        if (mentions.size() != 1 || Terms.words(clause) > 5 || clause.indexOf(QuoteMarks.BLANK) >= 0) {
            return Verdict.NONE;
        }
        return cast.find(mentions.get(0).text())
                .filter(Person::heard)
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
