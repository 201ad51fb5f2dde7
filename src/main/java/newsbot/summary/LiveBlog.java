package newsbot.summary;

import java.util.regex.Pattern;
import newsbot.news.Article;

/** Pages that grow entry by entry, each under its time: no article to sum up. */
final class LiveBlog {
    private static final Pattern TIME = Pattern.compile("^\\W{0,2}\\d{1,2}[:.]\\d{2}\\b.*", Pattern.DOTALL);
    private static final int ENTRIES = 4;

    private LiveBlog() {}

    static boolean is(Article article) {
        long entries = article.blocks().stream()
                .filter(b -> TIME.matcher(b.text()).matches())
                .count();
        return entries >= ENTRIES && entries * 8 >= article.blocks().size();
    }
}
