package newsbot.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An article's title as its author wrote it, without the site's name behind it.
 *
 * @param title empty if the page has none
 * @param under a second line that stands in the same heading, or null
 * @param heading the element that holds it, or null
 */
record Headline(
        String title, @Nullable String under, @Nullable Element heading) {
    private static final Pattern TAIL = Pattern.compile("\\s+(?:[|»«•·:/]|[-–—]{1,2}|::)\\s+|\\s*\\|\\s*");
    private static final int LONGEST = 400;

    static Headline of(Document page, Meta meta, JsonLd jsonLd, ArticleSettings settings) {
        List<String> claims = claims(page, meta, jsonLd);
        String claim = claims.isEmpty() ? "" : claims.get(0);
        Element chosen = Selectors.first(page, settings.title());
        if (chosen != null) {
            return inHeading(chosen, claim);
        }
        Element heading = heading(page, claims);
        if (heading != null) {
            return inHeading(heading, claim);
        }
        String site = meta.first("og:site_name", "application-name");
        return new Headline(withoutTail(claim, site), null, null);
    }

    private static List<String> claims(Document page, Meta meta, JsonLd jsonLd) {
        List<String> claims = new ArrayList<>();
        for (String claim : new String[] {
            meta.first("og:title", "twitter:title", "dc.title"), jsonLd.text("headline"), Words.orNull(page.title())
        }) {
            if (claim != null && claim.length() <= LONGEST) {
                claims.add(claim);
            }
        }
        return claims;
    }

    /** The h1 that says what the page claims its title to be; or the only one there is. */
    private static @Nullable Element heading(Document page, List<String> claims) {
        List<Element> headings = new ArrayList<>();
        for (Element h1 : page.select("h1")) {
            if (h1.hasText() && h1.text().length() <= LONGEST) {
                headings.add(h1);
            }
        }
        for (String claim : claims) {
            String bare = Words.bare(claim);
            for (Element h1 : headings) {
                String own = Words.bare(h1.text());
                if (!own.isEmpty()
                        && (bare.startsWith(own) && own.length() * 3 > bare.length()
                                || own.startsWith(bare) && bare.length() > 12)) {
                    return h1;
                }
            }
        }
        boolean told = claims.stream().anyMatch(claim -> !claim.isBlank());
        return headings.size() == 1 && (!told || headings.get(0).select("img").isEmpty() && isLong(headings.get(0)))
                ? headings.get(0)
                : null;
    }

    private static boolean isLong(Element heading) {
        return Sentences.weight(heading.text()) >= 25;
    }

    /** A heading's own words, and apart from them what a smaller element or a line break sets off. */
    private static Headline inHeading(Element heading, String claim) {
        StringBuilder title = new StringBuilder();
        StringBuilder under = new StringBuilder();
        boolean below = false;
        for (Node child : heading.childNodes()) {
            String text =
                    child instanceof TextNode words ? words.getWholeText() : child instanceof Element e ? e.text() : "";
            if (child instanceof Element element && !title.toString().isBlank()) {
                below |= element.normalName().equals("br") || isSetOff(element);
            }
            (below ? under : title).append(text).append(child instanceof Element ? " " : "");
        }
        String whole = Words.fold(heading.text());
        String upper = Words.fold(title.toString());
        String bareClaim = Words.bare(claim);
        boolean isTitle =
                !under.toString().isBlank() && (bareClaim.isEmpty() || !bareClaim.startsWith(Words.bare(whole)));
        return isTitle
                ? new Headline(upper, Words.orNull(under.toString()), heading)
                : new Headline(whole, null, heading);
    }

    private static boolean isSetOff(Element element) {
        return switch (element.normalName()) {
            case "small", "p", "div", "h2", "h3", "em", "i" -> true;
            case "span" -> Standfirst.isNamed(element);
            default -> false;
        };
    }

    /** A claimed title without " | Site" or " - Site". */
    static String withoutTail(String title, @Nullable String site) {
        String[] parts = TAIL.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        int cut = title.lastIndexOf(last);
        String head = title.substring(0, cut).replaceAll("\\s*(?:[|»«•·:/]|[-–—]{1,2}|::)\\s*$", "");
        boolean isSite = site != null && !site.isBlank() && Words.bare(last).equals(Words.bare(site));
        boolean isBar = title.substring(head.length(), cut).contains("|");
        boolean isShort = last.split(" ").length <= 3
                && head.split(" ").length >= 3
                && Character.isUpperCase(last.codePointAt(0));
        return isSite || ((isBar || isShort) && head.length() > last.length()) ? withoutTail(head, site) : title;
    }
}
