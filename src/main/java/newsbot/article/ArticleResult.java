package newsbot.article;

import newsbot.news.Article;

/** What came of reading a page. */
public sealed interface ArticleResult {

    /**
     * The page's article. Pages of pictures, videos or nothing have a title and few blocks or none.
     */
    record Read(Article article) implements ArticleResult {}

    /**
     * Nothing could be read.
     *
     * @param message one line: where, what was wrong, what was expected
     */
    record Unreadable(String message) implements ArticleResult {}
}
