package newsbot.article;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import newsbot.news.Article;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article as {@code newsbot article} prints it: one JSON object, absent fields null.
 *
 * @param source the address or file as it was asked for
 * @param published ISO 8601 in UTC
 * @param paragraphs the text blocks in reading order
 */
@JsonPropertyOrder({"source", "title", "standfirst", "section", "author", "published", "image", "language", "paragraphs"
})
public record ArticleJson(
        String source,
        String title,
        @Nullable String standfirst,
        @Nullable String section,
        @Nullable String author,
        @Nullable String published,
        @Nullable String image,
        @Nullable String language,
        List<String> paragraphs) {

    public static ArticleJson of(String source, Article article) {
        Instant published = article.published();
        Language language = article.language();
        return new ArticleJson(
                source,
                article.title(),
                article.standfirst(),
                article.section(),
                article.author(),
                published == null ? null : published.toString(),
                article.image(),
                language == null ? null : language.code(),
                article.paragraphs());
    }
}
