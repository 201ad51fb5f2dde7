package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article.Block;
import newsbot.summary.Attribution.Utterance;
import newsbot.summary.Names.Mention;
import newsbot.summary.QuoteMarks.Span;
import newsbot.text.Sentences;
import org.jspecify.annotations.Nullable;

/** Quotes in an author's text, each with the person to whom the words before, behind or around it give it. */
final class ReportedSpeech {
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?…](?=\\s|$)|" + Introductions.BLANK + "|;");
    private static final Pattern INTERRUPTED =
            Pattern.compile("(?<=[,.!?…])\\s+[—–-]\\s+([^—–]{3,120}?)[,.]?\\s+[—–-]\\s+");
    private static final int SENTENCE_WORDS = 5;

    private final List<Block> blocks;
    private final String languageCode;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Introductions introductions;
    private final Names names;
    private final List<Utterance> utterances = new ArrayList<>();
    private int spokenBlock = -9;

    ReportedSpeech(List<Block> blocks, String languageCode, Cast cast, Introductions introductions) {
        this.blocks = blocks;
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.cast = cast;
        this.introductions = introductions;
        this.names = new Names(languageCode);
    }

    List<Utterance> read() {
        List<Person> introduced =
                cast.people().stream().filter(Person::interviewed).toList();
        if (introduced.size() == 1) {
            cast.speaks(introduced.get(0));
        }
        boolean open = false;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            List<Span> spans = QuoteMarks.in(text, open);
            readBlock(i, text, spans);
            open = !spans.isEmpty() && !spans.get(spans.size() - 1).closed();
        }
        return utterances;
    }

    private void readBlock(int index, String text, List<Span> spans) {
        StringBuilder blank = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.outerStart(); i < span.outerEnd(); i++) {
                blank.setCharAt(i, Introductions.BLANK);
            }
        }
        String narration = blank.toString();
        int position = 0;
        @Nullable Person before = null;
        for (Span span : spans) {
            String ahead = narration.substring(position, span.outerStart());
            narrate(index, ahead);
            before = quote(index, text, narration, span, ahead, before);
            position = span.outerEnd();
        }
        narrate(index, narration.substring(position));
    }

    /** Author's words: they may introduce somebody, or say that somebody else speaks. */
    private void narrate(int index, String words) {
        if (words.isBlank()) {
            return;
        }
        for (String sentence : Sentences.split(words, languageCode)) {
            Optional<Person> speaker = introductions.read(sentence, false);
            if (speaker.isPresent()) {
                speaks(index, speaker.get());
                continue;
            }
            Verdict verdict = unnamed(sentence, false);
            if (verdict.person() != null) {
                speaks(index, verdict.person());
            } else if (subject(sentence).isPresent()) {
                cast.focus(subject(sentence).get());
                spokenBlock = index;
            } else if (verdict.stranger() && lexicon.office().matcher(sentence).find()) {
                cast.strangerSpeaks();
            }
        }
    }

    /** Whom a sentence is about when it begins with a known name, a role borne by one, or a pronoun. */
    private Optional<Person> subject(String sentence) {
        List<Mention> mentions = names.in(sentence);
        if (!mentions.isEmpty() && mentions.get(0).start() < 3) {
            return cast.find(mentions.get(0).text()).filter(Person::heard);
        }
        String opening = sentence.substring(0, Math.min(24, sentence.length()));
        Matcher role = lexicon.role().matcher(opening);
        if (role.find() && !lexicon.office().matcher(opening).find()) {
            List<Person> bearers = bearers(role.group());
            return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    private void speaks(int index, Person person) {
        cast.speaks(person);
        spokenBlock = index;
    }

    /** Notes the quote and gives its speaker; null if it has none or is no speech. */
    private @Nullable Person quote(
            int index, String text, String narration, Span span, String ahead, @Nullable Person before) {
        String words = text.substring(span.start(), span.end());
        Matcher interrupted = INTERRUPTED.matcher(words);
        if (interrupted.find() && lexicon.says().matcher(interrupted.group(1)).find()) {
            Verdict verdict = resolve(interrupted.group(1), true);
            return verdict.person() == null
                    ? null
                    : note(
                            index,
                            verdict.person(),
                            words.substring(0, interrupted.start()),
                            words.substring(interrupted.end()));
        }
        int count = Terms.words(words);
        boolean sentence =
                count >= SENTENCE_WORDS || (count >= 2 && words.strip().matches("(?s).*[.!?…,]"));
        if (!sentence) {
            return null;
        }
        Verdict verdict = behind(words, narration, span);
        if (!verdict.found()) {
            verdict = before(words, ahead, before);
        }
        boolean leads = narration.substring(0, span.outerStart()).strip().matches("[-–—]?");
        boolean alone = ahead.strip().matches("(?s).*[.!?:]")
                && count >= SENTENCE_WORDS
                && Character.isUpperCase(words.strip().codePointAt(0))
                && spokenBlock == index;
        if (!verdict.found() && (leads || alone || span.continues())) {
            verdict = around(index, span);
        }
        if (verdict.stranger()) {
            cast.strangerSpeaks();
            return null;
        }
        return verdict.person() == null ? null : note(index, verdict.person(), words);
    }

    private Person note(int index, Person person, String... texts) {
        speaks(index, person);
        for (String text : texts) {
            String bare = text.strip().replaceFirst("[\\s,;:–—-]+$", "").replaceFirst("^[\\s–—-]+", "");
            if (Terms.words(bare) >= 2) {
                utterances.add(new Utterance(index, person, bare, false));
            }
        }
        return person;
    }

    /** What the words behind the quote say of its speaker. */
    private Verdict behind(String words, String narration, Span span) {
        String rest = narration.substring(span.outerEnd());
        Matcher end = CLAUSE_END.matcher(rest);
        int from = leadingSigns(rest);
        String clause = end.find(Math.min(from, rest.length())) ? rest.substring(0, end.start()) : rest;
        if (clause.isBlank()) {
            return Verdict.NONE;
        }
        String bare = clause.strip();
        char first = bare.charAt(0);
        boolean attached = ",—–-".indexOf(first) >= 0
                || Character.isLowerCase(first)
                || words.strip().matches("(?s).*[^.]");
        boolean tag = Terms.words(bare) <= 8
                && lexicon.says().matcher(bare).find()
                && !bare.matches("(?isU).*\\b(?:that|что|ki)$");
        return attached || tag ? resolve(bare, true) : Verdict.NONE;
    }

    private static int leadingSigns(String rest) {
        int i = 0;
        while (i < rest.length() && !Character.isLetter(rest.charAt(i)) && rest.charAt(i) != Introductions.BLANK) {
            i++;
        }
        return i;
    }

    /** What the words before the quote, in its sentence, say of its speaker. */
    private Verdict before(String words, String ahead, @Nullable Person before) {
        if (ahead.isBlank()) {
            return before == null ? Verdict.NONE : Verdict.of(before);
        }
        List<String> sentences = Sentences.split(ahead, languageCode);
        String last = sentences.get(sentences.size() - 1);
        boolean ended = last.matches("(?s).*[.!?…]\\s*");
        if (ended && !(before != null && sentences.size() == 1)) {
            return Verdict.NONE;
        }
        boolean fragment =
                !words.isEmpty() && Character.isLowerCase(words.strip().codePointAt(0));
        if (fragment && othersBehindVerb(last)) {
            return Verdict.NONE;
        }
        return resolve(last, false);
    }

    /** Whether behind a sentence's verb of speech somebody else is named, whose words the quote may be. */
    private boolean othersBehindVerb(String sentence) {
        Matcher says = lexicon.says().matcher(sentence);
        return says.find() && !names.in(sentence.substring(says.end())).isEmpty();
    }

    /** Who speaks a paragraph that is all quote: announced before, named behind, or going on. */
    private Verdict around(int index, Span span) {
        if (!span.continues() && index + 1 < blocks.size()) {
            String next = Attribution.blanked(blocks.get(index + 1).text());
            List<String> sentences =
                    lexicon.toward().matcher(next).find() ? Sentences.split(next, languageCode) : List.of();
            if (!sentences.isEmpty()) {
                Verdict verdict = resolve(sentences.get(0), false);
                if (verdict.person() != null) {
                    return verdict;
                }
            }
        }
        long heard = cast.people().stream().filter(Person::heard).count();
        int reach = heard == 1 ? 2 : 1;
        boolean fromHead = spokenBlock < 0 && heard == 1;
        if (index - spokenBlock > reach && !fromHead) {
            return Verdict.NONE;
        }
        return cast.last().map(Verdict::of).orElse(Verdict.NONE);
    }

    /**
     * What a clause says of who speaks.
     *
     * @param stranger whether it is somebody the article does not name
     */
    private record Verdict(@Nullable Person person, boolean stranger) {
        static final Verdict NONE = new Verdict(null, false);
        static final Verdict STRANGER = new Verdict(null, true);

        static Verdict of(Person person) {
            return new Verdict(person, false);
        }

        boolean found() {
            return person != null || stranger;
        }
    }

    private Verdict resolve(String clause, boolean behindQuote) {
        Optional<Person> named = introductions.read(clause, behindQuote);
        if (named.isPresent()) {
            return Verdict.of(named.get());
        }
        return unnamed(clause, behindQuote);
    }

    /** What a clause that names no speaker says of one: a pronoun, a role, a bare verb, somebody unknown. */
    private Verdict unnamed(String clause, boolean behindQuote) {
        Matcher says = lexicon.says().matcher(clause);
        boolean speech = says.find() || lexicon.according().matcher(clause).find();
        if (!speech) {
            return behindQuote ? tagged(clause) : Verdict.NONE;
        }
        String near = clause.length() > 160 ? clause.substring(0, 160) : clause;
        Matcher pronoun = lexicon.pronoun().matcher(near);
        Matcher role = lexicon.role().matcher(near);
        boolean byPronoun = pronoun.find();
        boolean byRole = role.find();
        if (byRole && (!byPronoun || role.start() < pronoun.start())) {
            return byRole(role.group(), near);
        }
        if (byPronoun) {
            Boolean woman = lexicon.feminine().matcher(pronoun.group()).find()
                    ? Boolean.TRUE
                    : lexicon.masculine().matcher(pronoun.group()).find() ? Boolean.FALSE : null;
            return cast.last(woman).or(this::onlyOne).map(Verdict::of).orElse(Verdict.NONE);
        }
        boolean bare = Terms.words(clause) <= 4 && names.in(clause).isEmpty() && !languageCode.equals("en");
        if (bare) {
            return cast.last().map(Verdict::of).orElse(Verdict.NONE);
        }
        return behindQuote || !names.in(near).isEmpty() ? Verdict.STRANGER : Verdict.NONE;
    }

    /** A short clause with nobody in it but a known speaker, whatever its verb: "…," Smith smiled. */
    private Verdict tagged(String clause) {
        List<Mention> mentions = names.in(clause);
        if (mentions.size() != 1 || Terms.words(clause) > 5 || clause.indexOf(Introductions.BLANK) >= 0) {
            return Verdict.NONE;
        }
        return cast.find(mentions.get(0).text())
                .filter(Person::heard)
                .map(Verdict::of)
                .orElse(Verdict.NONE);
    }

    /** "the historian said": the one of that role, or the last speaker if his role does not contradict. */
    private Verdict byRole(String role, String clause) {
        if (lexicon.office().matcher(clause).find()
                && cast.last().map(p -> !p.holdsOffice(lexicon)).orElse(true)) {
            Optional<Person> last = cast.last().filter(p -> sharesRole(p, role));
            return last.map(Verdict::of).orElse(Verdict.STRANGER);
        }
        Optional<Person> last = cast.last();
        if (last.isPresent() && (sharesRole(last.get(), role) || bearers(role).isEmpty())) {
            return Verdict.of(last.get());
        }
        List<Person> bearers = bearers(role);
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
