package newsbot.article;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** CSS selectors as an operator writes them. */
public final class Selectors {
    private Selectors() {}

    /** What is wrong with a selector; null if nothing is. */
    public static @Nullable String faultOf(String selector) {
        try {
            QueryParser.parse(selector);
            return null;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return "a CSS selector was expected, got '" + selector + "'";
        }
    }

    static void check(ArticleSettings settings) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("body", settings.body());
        given.put("title", settings.title());
        given.put("standfirst", settings.standfirst());
        given.put("author", settings.author());
        given.put("date", settings.date());
        given.put("section", settings.section());
        given.forEach((key, selector) -> {
            String fault = selector == null ? null : faultOf(selector);
            if (fault != null) {
                throw new IllegalArgumentException("site.article." + key + ": " + fault);
            }
        });
    }

    /** The first element that is selected and holds text. */
    static @Nullable Element first(Element page, @Nullable String selector) {
        if (selector == null) {
            return null;
        }
        for (Element found : page.select(selector)) {
            if (found.hasText()) {
                return found;
            }
        }
        return null;
    }

    /** The text of {@link #first}, or null. */
    static @Nullable String text(Element page, @Nullable String selector) {
        Element found = first(page, selector);
        return found == null ? null : Words.fold(found.text());
    }
}
