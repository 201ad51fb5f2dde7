package newsbot.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interview says, in its own words: every sentence and quote stands in the article.
 *
 * @param interviewees who speaks, in order of appearance; empty when nobody could be named with
 *     certainty
 * @param sentences key sentences in the article's order
 * @param quotes the strongest quotes, without their quotation marks
 * @param minutes reading time of the whole article, at least 1
 */
public record Summary(
        String title,
        @Nullable String standfirst,
        List<Speaker> interviewees,
        List<String> sentences,
        List<Quote> quotes,
        int minutes) {

    public Summary {
        interviewees = List.copyOf(interviewees);
        sentences = List.copyOf(sentences);
        quotes = List.copyOf(quotes);
    }

    /** A person who is quoted, with the role the article introduces them in, or null. */
    public record Speaker(String name, @Nullable String role) {}

    /** What somebody said, verbatim; {@code speaker} is null when the article leaves it in doubt. */
    public record Quote(@Nullable String speaker, String text) {}
}
