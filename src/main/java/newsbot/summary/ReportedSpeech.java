package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article.Block;
import newsbot.summary.Attribution.Utterance;
import newsbot.summary.QuoteMarks.Span;
import newsbot.text.Sentences;
import org.jspecify.annotations.Nullable;

/** Quotes in an author's text, each with the person to whom the words before, behind or around it give it. */
final class ReportedSpeech {
    private static final Pattern LABEL = Pattern.compile("(?s)\\W*(\\p{Lu}[^.!?:]{2,80}):\\s*");
    private static final int NOBODY_YET = -9;

    private final List<Block> blocks;
    private final String languageCode;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Clauses clauses;
    private final InnerTags tags;
    private final QuotedParts quotes;
    private final List<Utterance> utterances = new ArrayList<>();
    private int spokenBlock = NOBODY_YET;

    ReportedSpeech(List<Block> blocks, String languageCode, Cast cast, Introductions introductions) {
        this.blocks = blocks;
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.cast = cast;
        this.clauses = new Clauses(languageCode, cast, introductions);
        this.tags = new InnerTags(lexicon, clauses);
        this.quotes = new QuotedParts(blocks, lexicon, clauses, tags);
    }

    List<Utterance> read() {
        List<Person> introduced =
                cast.people().stream().filter(Person::interviewed).toList();
        if (introduced.size() == 1) {
            cast.speaks(introduced.get(0));
        }
        for (int i = 0; i < blocks.size(); i++) {
            readBlock(i, blocks.get(i).text(), quotes.next());
        }
        return utterances;
    }

    private void readBlock(int index, String text, List<Span> spans) {
        String narration = QuoteMarks.blanked(text, spans);
        int position = 0;
        @Nullable Person before = null;
        for (Span span : spans) {
            QuoteSpot spot = new QuoteSpot(text, narration, span, position);
            narrate(index, spot.ahead());
            before = quote(index, spot, before);
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
            Optional<Person> before = cast.last();
            Verdict verdict = clauses.resolve(sentence, false);
            if (verdict.person() == null && sentence.endsWith(":")) {
                verdict = clauses.announced(sentence);
            }
            if (verdict.person() != null) {
                speaks(index, verdict.person());
                continue;
            }
            Optional<Person> now = cast.last();
            if (now.isPresent() && !now.equals(before) && !now.get().holdsOffice(lexicon)) {
                // an expert introduced at a sentence's beginning, whatever he is said to do
                spokenBlock = index;
                continue;
            }
            Optional<Person> subject = clauses.subject(sentence);
            if (subject.isPresent()) {
                cast.focus(subject.get());
                spokenBlock = index;
            } else if (verdict.stranger()
                    && (lexicon.office().matcher(sentence).find() || clauses.isStrange(sentence))) {
                cast.strangerSpeaks();
            }
        }
    }

    private void speaks(int index, Person person) {
        cast.speaks(person);
        spokenBlock = index;
    }

    /**
     * Notes the quote and gives its speaker; null if it has none or is no speech.
     *
     * @param before who spoke the quote before in the same block
     */
    private @Nullable Person quote(int index, QuoteSpot spot, @Nullable Person before) {
        String words = spot.words();
        MatchResult interruption = tags.interruption(words);
        if (interruption != null) {
            return inside(index, interruption, words.substring(interruption.end()), words);
        }
        MatchResult tail = spot.span().closed() ? null : tags.tail(words);
        if (tail != null) {
            return inside(index, tail, "", words);
        }
        if (!spot.isSpeech() || isNarration(spot)) {
            return null;
        }
        Verdict verdict = behind(spot);
        if (!verdict.found()) {
            verdict = ahead(spot, before);
        }
        boolean alone = spot.isSentenceOfItsOwn() && spokenBlock == index;
        if (!verdict.found() && spot.isTagged()) {
            // whoever it was, not the one who spoke before
            verdict = Verdict.STRANGER;
        }
        if (!verdict.found() && (spot.leads() || alone || spot.span().continues())) {
            verdict = around(index, spot.span());
        }
        if (verdict.stranger()) {
            cast.strangerSpeaks();
            return null;
        }
        return verdict.person() == null ? null : note(index, verdict.person(), words);
    }

    /** A quote in which an attribution stands without marks of its own. */
    private @Nullable Person inside(int index, MatchResult attribution, String rest, String words) {
        Verdict verdict = clauses.resolve("– " + QuoteMarks.blanked(attribution.group(1)), true);
        if (verdict.person() == null) {
            return null;
        }
        return note(index, verdict.person(), words.substring(0, attribution.start()), rest);
    }

    /** Whether what a mark closes that nothing opened is rather the author's: it says who speaks. */
    private boolean isNarration(QuoteSpot spot) {
        return spot.span().start() == 0
                && !spot.span().continues()
                && (lexicon.according().matcher(spot.words()).find()
                        || clauses.namesSpeaker(spot.words())
                                && lexicon.says().matcher(spot.words()).find());
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
    private Verdict behind(QuoteSpot spot) {
        String clause = spot.clauseBehind();
        return !clause.isEmpty() && spot.isTag(clause, lexicon) ? clauses.resolve(clause, true) : Verdict.NONE;
    }

    /** What the words before the quote, in its sentence, say of its speaker. */
    private Verdict ahead(QuoteSpot spot, @Nullable Person before) {
        Matcher label = LABEL.matcher(spot.ahead());
        if (label.matches() && clauses.introduces(label.group(1))) {
            return clauses.labelled(label.group(1).strip());
        }
        if (spot.ahead().isBlank()) {
            return before == null ? Verdict.NONE : Verdict.of(before);
        }
        List<String> sentences = Sentences.split(spot.ahead(), languageCode);
        String last = sentences.get(sentences.size() - 1);
        boolean ended = last.matches("(?s).*[.!?…]\\s*");
        boolean betweenTwo = before != null && sentences.size() == 1;
        if ((ended && !betweenTwo) || (spot.isFragment() && clauses.namesOthersBehindVerb(last))) {
            return Verdict.NONE;
        }
        Verdict verdict = clauses.resolve(last, false);
        return !verdict.found() && last.stripTrailing().endsWith(":") ? clauses.announced(last) : verdict;
    }

    /** Who speaks a paragraph that is all quote: announced before, named behind, or going on. */
    private Verdict around(int index, Span span) {
        Verdict ending = endingOf(index, span);
        if (ending.found()) {
            return ending;
        }
        int last = quotes.lastBlockOf(index, span);
        if (last + 1 < blocks.size()) {
            Verdict next = pointingBack(QuoteMarks.blanked(blocks.get(last + 1).text()));
            if (next.person() != null) {
                return next;
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

    /** What stands behind the end of a quote that goes on over paragraphs. */
    private Verdict endingOf(int index, Span span) {
        if (span.closed()) {
            return Verdict.NONE;
        }
        for (int i = index + 1; i < blocks.size() && i < index + QuotedParts.REACH; i++) {
            String text = blocks.get(i).text();
            if (!QuoteMarks.marked(text)) {
                continue;
            }
            List<Span> spans = QuoteMarks.in(text, true);
            if (spans.isEmpty() || spans.get(0).outerStart() > 1) {
                return Verdict.NONE;
            }
            if (spans.get(0).closed()) {
                QuoteSpot spot = new QuoteSpot(text, QuoteMarks.blanked(text, spans), spans.get(0), 0);
                return behind(spot);
            }
        }
        return Verdict.NONE;
    }

    /** "This is what NAME said": what a paragraph says of the quote before it. */
    private Verdict pointingBack(String narration) {
        if (!lexicon.toward().matcher(narration).find()) {
            return Verdict.NONE;
        }
        List<String> sentences = Sentences.split(narration, languageCode);
        return sentences.isEmpty() ? Verdict.NONE : clauses.resolve(sentences.get(0), false);
    }
}
