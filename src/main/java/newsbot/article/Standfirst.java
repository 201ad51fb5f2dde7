package newsbot.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The line or two between a title and its text that say what it is about. */
final class Standfirst {
    private static final Pattern NAMED = Pattern.compile(
            "sub-?_?(?:title|head(?:line|er|ing)?|text)|stand-?first|(?<![a-z])(?:lead|lede|dek|deck|intro|excerpt|summary|anons|annotation|chapo|sapo|teaser-?text|short-?text|preview-?text)(?![a-z])|short-?desc|article-?_*(?:lead|intro|summary|desc)");
    private static final int SHORTEST = 20;
    private static final int LONGEST = 700;

    private Standfirst() {}

    /** Whether an element's names say that it is one. */
    static boolean isNamed(Element element) {
        return NAMED.matcher(Hints.names(element)).find()
                || element.attr("itemprop").matches("(?i)alternativeHeadline|description");
    }

    /** What the page sets above its text, or else tells others about it. */
    static @Nullable String of(
            Document page, Headline headline, Element body, Meta meta, JsonLd jsonLd, ArticleSettings settings) {
        String chosen = Selectors.text(page, settings.standfirst());
        if (chosen != null) {
            return chosen;
        }
        if (headline.under() != null) {
            return headline.under();
        }
        Element shown = shown(headline, body);
        if (shown != null) {
            return Words.fold(shown.text());
        }
        String alternative = jsonLd.text("alternativeHeadline");
        if (alternative != null) {
            return alternative;
        }
        String told = meta.first("og:description", "description", "twitter:description");
        return told == null || isOpening(told, body) || Words.bare(told).equals(Words.bare(headline.title()))
                ? null
                : told;
    }

    private static @Nullable Element shown(Headline headline, Element body) {
        Element after = headline.heading();
        if (after == null) {
            return null;
        }
        Element next = after.nextElementSibling();
        if (next != null && !next.equals(body) && next.normalName().equals("h2") && fits(next)) {
            return next;
        }
        Element near = after.parent();
        for (int up = 0; near != null && up < 3; up++, near = near.parent()) {
            for (Element candidate : near.select("p,div,h2,h3,span,strong")) {
                if (isNamed(candidate) && fits(candidate) && !after.parents().contains(candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static boolean fits(Element element) {
        int length = element.text().length();
        return length >= SHORTEST
                && length <= LONGEST
                && element.select("a").text().length() * 3 < length;
    }

    /** Whether a description is only the text's own beginning, cut short. */
    private static boolean isOpening(String told, Element body) {
        String bare = Words.bare(told.replaceAll("(?:\\.\\.\\.|…|\\[…])\\s*$", ""));
        String head = bare.substring(0, Math.min(60, bare.length()));
        return !head.isEmpty() && Words.bare(body.text()).contains(head);
    }
}
