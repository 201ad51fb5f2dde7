package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.Article;
import newsbot.news.Article.Block;

/** Paragraphs in which a page has run a question and its answer together, parted again. */
final class Paragraphs {
    private static final Pattern DASHED = Pattern.compile("^\\s*[-–—−―]");
    private static final Pattern ANSWERED = Pattern.compile("[?？]\\s+(?=[-–—−―]\\s?\\p{Lu})");

    private Paragraphs() {}

    /** The article with such paragraphs in two. */
    static Article parted(Article article) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : article.blocks()) {
            Matcher answered = ANSWERED.matcher(block.text());
            if (DASHED.matcher(block.text()).find() && answered.find()) {
                blocks.add(new Block(
                        block.kind(), block.text().substring(0, answered.end()).strip(), block.strong()));
                blocks.add(new Block(block.kind(), block.text().substring(answered.end()), false));
            } else {
                blocks.add(block);
            }
        }
        return article.withBlocks(blocks);
    }
}
