package newsbot.news;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's article: what its author wrote and nothing of the page around it. Texts are plain, white
 * space folded to single spaces.
 *
 * @param link the page's address, canonical where the page says so; null for plain text
 * @param standfirst the sub-title or lead under the title
 * @param language as the page declares or its letters show; null when unknown
 * @param blocks the body in reading order
 */
public record Article(
        @Nullable String link,
        String title,
        @Nullable String standfirst,
        @Nullable String section,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable String image,
        @Nullable Language language,
        List<Block> blocks) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** What a block of text is in the page's structure. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE
    }

    /**
     * One block of text.
     *
     * @param strong whether the whole block is set in bold or italics, as interviewers' questions
     *     often are
     */
    public record Block(Kind kind, String text, boolean strong) {
        public static Block paragraph(String text) {
            return new Block(Kind.PARAGRAPH, text, false);
        }
    }

    /** The same article with another body. */
    public Article withBlocks(List<Block> others) {
        return new Article(link, title, standfirst, section, author, published, image, language, others);
    }

    /** The texts of the blocks, in order. */
    public List<String> paragraphs() {
        return blocks.stream().map(Block::text).toList();
    }
}
