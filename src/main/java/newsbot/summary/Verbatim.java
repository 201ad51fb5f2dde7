package newsbot.summary;

import java.util.Locale;
import newsbot.news.Article;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.news.Summary.Speaker;
import org.jspecify.annotations.Nullable;

/** Tells whether texts stand in an article word for word; white space and the shape of quotation marks aside. */
public final class Verbatim {
    private final String article;
    private final String names;

    public Verbatim(Article article) {
        StringBuilder text = new StringBuilder(article.title());
        if (article.standfirst() != null) {
            text.append('\n').append(article.standfirst());
        }
        article.paragraphs().forEach(p -> text.append('\n').append(p));
        this.article = plain(text.toString());
        this.names = this.article.toLowerCase(Locale.ROOT);
    }

    /** Whether the text, not blank, stands in the article. */
    public boolean has(String text) {
        String wanted = plain(text);
        return !wanted.isEmpty() && article.contains(wanted);
    }

    /** Whether the text stands in the article and begins and ends with whole words there. */
    private boolean hasWords(String text) {
        String wanted = plain(text);
        for (int at = article.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = article.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean before = at == 0
                    || !Character.isLetterOrDigit(article.charAt(at - 1))
                    || !Character.isLetterOrDigit(article.charAt(at));
            boolean after = end == article.length()
                    || !Character.isLetterOrDigit(article.charAt(end))
                    || !Character.isLetterOrDigit(article.charAt(end - 1));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    /** Whether all sentences and quotes stand in the article, and every speaker's name and role. */
    boolean holds(Summary summary) {
        return summary.sentences().stream().allMatch(this::hasWords)
                && summary.quotes().stream().map(Quote::text).allMatch(this::hasWords)
                && summary.quotes().stream().map(Quote::speaker).allMatch(this::named)
                && summary.interviewees().stream().map(Speaker::name).allMatch(this::named)
                && summary.interviewees().stream().map(Speaker::role).allMatch(role -> role == null || has(role));
    }

    private boolean named(@Nullable String name) {
        return name == null
                || (!plain(name).isEmpty() && names.contains(plain(name).toLowerCase(Locale.ROOT)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\"“”„‟«»‘’']", "'")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
