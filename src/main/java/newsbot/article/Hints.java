package newsbot.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element's name, class, id, role and style say about its place on the page. */
final class Hints {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "label",
            "datalist",
            "dialog",
            "head",
            "figcaption",
            "nav",
            "menu",
            "amp-ad",
            "amp-social-share",
            "amp-sidebar");
    private static final Set<String> TABLE = Set.of("table", "thead", "tbody", "tr", "td", "th", "body", "main");
    private static final Set<String> AROUND = Set.of("aside", "footer", "form", "header");
    private static final Set<String> AROUND_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "banner",
            "search",
            "dialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "alertdialog",
            "tooltip",
            "button",
            "form",
            "note");

    /** Whole words of a class or id. */
    private static final Pattern UNWANTED_WORD = Pattern.compile(
            "(?<![a-z])(?:ads?|adv|adverts?|advertisement|advertising|adsense|banners?|bio|breadcrumbs?|byline|captions?|cookies?"
                    + "|consent|copyright|credits?|disclaimer|donat(?:e|ion)|footer|gallery|gdpr|hits|infobox|login|masthead|menu"
                    + "|meta|metadata|modal|more|widgets?|hidden|hide|views|next|prev(?:ious)?|nav|navbar|navigation|newsletters?|overlay|pager|pagination|paywall|popup|popular|poll|print"
                    + "|promos?|promotion|promoted|rating|readmore|recirc|recommended|recommendations|related|shar(?:e|es|er|ing|ebar)"
                    + "|sidebar|signup|skip|social|sponsor(?:ed|s)?|subscribe|subscription|tags?|taglist|teasers?|toc|toolbar|toolbox|tools"
                    + "|tooltip|topics|trending|viewcount|signature|timestamp|dateline|sr-only|visually-hidden|screen-reader-text"
                    + "|authors?|date|follow|outbrain|taboola|disqus|discussion|respond|replies|slideshow|carousel|video-?player)(?![a-z])");

    /** Parts of run-together words, distinctive enough. */
    private static final Pattern UNWANTED_PART = Pattern.compile(
            "related|newsletter|subscri(?:be|ption)|breadcrumb|sidebar|advert|outbrain|taboola|disqus|recommend|sharethis|addthis"
                    + "|addtoany|sharedaddy|socia(?:l|bl)|share-?(?:bar|tools|buttons|links)|most-?read|read-?(?:more|also|next)|see-?also"
                    + "|also-?read|popular|cookie|gdpr|caption|(?:photo|image)-?credit|comments?-?(?:area|list|section|wrap|form)"
                    + "|author-?(?:bio|box|info|card)|about-?(?:the-)?author|tag-?(?:list|cloud|links)|(?:post|entry|article)-?tags|footer"
                    + "|navigation|trending|teaser|inline-?promo");

    private static final Set<String> NEVER_LAYOUT = Set.of(
            "cookie",
            "cookies",
            "gdpr",
            "consent",
            "outbrain",
            "taboola",
            "modal",
            "popup",
            "dialog",
            "overlay",
            "aside",
            "sidebar",
            "footer",
            "nav",
            "navigation",
            "menu",
            "contentinfo",
            "complementary",
            "newsletter",
            "newsletters",
            "login",
            "signup",
            "breadcrumb",
            "breadcrumbs",
            "poll",
            "related",
            "recommended",
            "banner");

    private static final Pattern COMMENTS = Pattern.compile(
            "(?:^|[^a-z])comments?(?:$|[^a-z])|disqus|commentlist|comment-?(?:area|list|section|body|form|thread)s?|livefyre");

    private static final Pattern BODY = Pattern.compile(
            "(?:article|post|entry|story|news|blog|page|single|detail)s?[-_]*(?:body|content|text|copy)"
                    + "|(?:body|content|text)[-_]*(?:article|post|story|entry|copy|news)|(?:^| )(?:article|post|story|content)(?: |$)");

    private Hints() {}

    /** Whether no reader takes it for text of the page, whatever it holds. */
    static boolean neverText(Element element) {
        return NEVER_TEXT.contains(element.normalName());
    }

    /** Whether it is where readers discuss the page. */
    static boolean isDiscussion(Element element) {
        return COMMENTS.matcher(names(element)).find();
    }

    /**
     * Why it looks like a part of the frame around the text: the telling word; null if it does not.
     */
    static @Nullable String frameWord(Element element) {
        if (isHidden(element)) {
            return "hidden";
        }
        if (AROUND.contains(element.normalName())) {
            return element.normalName();
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (AROUND_ROLES.contains(role)) {
            return role;
        }
        String names = names(element);
        if (names.isBlank() || TABLE.contains(element.normalName())) {
            return null;
        }
        Matcher word = UNWANTED_WORD.matcher(names);
        if (word.find()) {
            return word.group();
        }
        Matcher part = UNWANTED_PART.matcher(names);
        return part.find() ? part.group() : null;
    }

    /** Whether a word of {@link #frameWord} never names the text, however much it holds. */
    static boolean isNeverLayout(String word) {
        return NEVER_LAYOUT.contains(word);
    }

    /** Whether its names are those that authors of pages give the article's text. */
    static boolean isBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")
                || element.normalName().equals("article")
                || BODY.matcher(names(element)).find();
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*(?:display:none|visibility:hidden).*");
    }

    /** Class and id, "camelCase" parted, in lower case. */
    static String names(Element element) {
        String given = element.attr("class") + ' ' + element.id();
        StringBuilder parted = new StringBuilder(given.length() + 8);
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(given.charAt(i - 1))) {
                parted.append('-');
            }
            parted.append(Character.toLowerCase(c));
        }
        return parted.toString();
    }
}
