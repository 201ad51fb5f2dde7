package newsbot.summary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article.Block;
import newsbot.summary.QuoteMarks.Span;

/**
 * Which parts of an article's blocks are quotes: between marks, behind a dash, or going on over paragraphs. Read block by
 * block, for who is introduced on the way tells what the next lines are.
 */
final class QuotedParts {
    /** Over so many blocks a quote may go on. */
    static final int REACH = 8;

    private static final Pattern DASHED = Pattern.compile("^\\s*[–—-]\\s*(?=\\p{Lu})");
    private static final int LONGEST_LINE = 14;

    private final List<Block> blocks;
    private final Lexicon lexicon;
    private final Clauses clauses;
    private final InnerTags tags;
    private int next;
    private boolean titled;
    private List<Span> last = List.of();

    QuotedParts(List<Block> blocks, Lexicon lexicon, Clauses clauses, InnerTags tags) {
        this.blocks = blocks;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.tags = tags;
    }

    /** The quotes of the next block, when the one before has been read. */
    List<Span> next() {
        boolean open = isLeftOpen();
        int block = next++;
        String text = blocks.get(block).text();
        List<Span> spans = QuoteMarks.in(text, open);
        titled = isNameLine(text) || (titled && (open || !QuoteMarks.marked(text) || QuoteMarks.leads(text)));
        if (spans.isEmpty() && open && (closesLater(block) || titled)) {
            spans = List.of(new Span(0, text.length(), false, true));
        }
        if (spans.isEmpty() && !open) {
            spans = dashed(text);
        }
        last = spans;
        return spans;
    }

    /** Whether a quote goes on behind the block that was read last. */
    private boolean isLeftOpen() {
        return !last.isEmpty()
                && !last.get(last.size() - 1).closed()
                && !tailed(blocks.get(next - 1).text(), last);
    }

    /** "Historian NAME, Baku": a line that says whose words follow. */
    private boolean isNameLine(String text) {
        return Terms.words(text) <= LONGEST_LINE
                && !text.strip().matches("(?s).*[.!?…;»”\"]")
                && lexicon.role().matcher(text).find()
                && !lexicon.says().matcher(text).find()
                && clauses.introduces(text);
    }

    /** Whether a quote that goes on through paragraphs without marks is closed by one of the next. */
    private boolean closesLater(int index) {
        for (int i = index; i < blocks.size() && i < index + REACH; i++) {
            String text = blocks.get(i).text();
            if (QuoteMarks.marked(text)) {
                List<Span> spans = QuoteMarks.in(text, true);
                return !spans.isEmpty() && spans.get(0).continues();
            }
        }
        return false;
    }

    /** "– We go there every day, – says NAME. – There is no other road.": a quote without marks. */
    private List<Span> dashed(String text) {
        Matcher dash = DASHED.matcher(text);
        if (!dash.find()) {
            return List.of();
        }
        String words = text.substring(dash.end());
        return tags.tells(words) ? List.of(new Span(dash.end(), text.length(), false, false)) : List.of();
    }

    /** Whether the quote that the paragraph leaves open has ended before a tag all the same. */
    private boolean tailed(String text, List<Span> spans) {
        Span last = spans.get(spans.size() - 1);
        return tags.tail(text.substring(last.start(), last.end())) != null;
    }

    /** The block in which a quote over paragraphs ends; its first if no end is in reach. */
    int lastBlockOf(int index, Span span) {
        for (int i = index + 1; !span.closed() && i < blocks.size() && i < index + REACH; i++) {
            String text = blocks.get(i).text();
            if (QuoteMarks.marked(text)) {
                List<Span> spans = QuoteMarks.in(text, true);
                return !spans.isEmpty()
                                && spans.get(0).continues()
                                && spans.get(0).closed()
                        ? i
                        : index;
            }
        }
        return index;
    }
}
