package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article.Block;
import newsbot.summary.Attribution.Utterance;
import newsbot.summary.QuoteMarks.Span;
import newsbot.text.Sentences;
import org.jspecify.annotations.Nullable;

/** Quotes in an author's text, each with the person to whom the words before, behind or around it give it. */
final class ReportedSpeech {
    private static final Pattern INTERRUPTED =
            Pattern.compile("(?<=[,.!?…])\\s+[—–-]\\s+([^—–]{3,120}?)[,.]?\\s+[—–-]\\s+");
    private static final int NOBODY_YET = -9;

    private final List<Block> blocks;
    private final String languageCode;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Clauses clauses;
    private final List<Utterance> utterances = new ArrayList<>();
    private int spokenBlock = NOBODY_YET;

    ReportedSpeech(List<Block> blocks, String languageCode, Cast cast, Introductions introductions) {
        this.blocks = blocks;
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
        this.cast = cast;
        this.clauses = new Clauses(languageCode, cast, introductions);
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
            Verdict verdict = clauses.resolve(sentence, false);
            if (verdict.person() != null) {
                speaks(index, verdict.person());
                continue;
            }
            Optional<Person> subject = clauses.subject(sentence);
            if (subject.isPresent()) {
                cast.focus(subject.get());
                spokenBlock = index;
            } else if (verdict.stranger() && lexicon.office().matcher(sentence).find()) {
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
        Matcher interrupted = INTERRUPTED.matcher(words);
        if (interrupted.find() && lexicon.says().matcher(interrupted.group(1)).find()) {
            Verdict verdict = clauses.resolve(interrupted.group(1), true);
            return verdict.person() == null
                    ? null
                    : note(
                            index,
                            verdict.person(),
                            words.substring(0, interrupted.start()),
                            words.substring(interrupted.end()));
        }
        if (!spot.isSpeech()) {
            return null;
        }
        Verdict verdict = behind(spot);
        if (!verdict.found()) {
            verdict = ahead(spot, before);
        }
        boolean alone = spot.isSentenceOfItsOwn() && spokenBlock == index;
        if (!verdict.found() && (spot.leads() || alone || spot.span().continues())) {
            verdict = around(index, spot.span());
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
    private Verdict behind(QuoteSpot spot) {
        String clause = spot.clauseBehind();
        return !clause.isEmpty() && spot.isTag(clause, lexicon) ? clauses.resolve(clause, true) : Verdict.NONE;
    }

    /** What the words before the quote, in its sentence, say of its speaker. */
    private Verdict ahead(QuoteSpot spot, @Nullable Person before) {
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
        return clauses.resolve(last, false);
    }

    /** Who speaks a paragraph that is all quote: announced before, named behind, or going on. */
    private Verdict around(int index, Span span) {
        if (!span.continues() && index + 1 < blocks.size()) {
            Verdict next = pointingBack(QuoteMarks.blanked(blocks.get(index + 1).text()));
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

    /** "This is what NAME said": what a paragraph says of the quote before it. */
    private Verdict pointingBack(String narration) {
        if (!lexicon.toward().matcher(narration).find()) {
            return Verdict.NONE;
        }
        List<String> sentences = Sentences.split(narration, languageCode);
        return sentences.isEmpty() ? Verdict.NONE : clauses.resolve(sentences.get(0), false);
    }
}
