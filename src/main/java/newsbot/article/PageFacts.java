package newsbot.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.text.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote a page's article, when, in which section, with which picture. */
final class PageFacts {
    private static final Pattern CSS_IMAGE =
            Pattern.compile("background(?:-image)?\\s*:[^;]*url\\(\\s*['\"]?([^'\")]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "^(?:by|author|written by|автор|текст|müəllif|yazar|von|par|por|di)(?:\\s*:\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_NAME = 120;

    private final Document page;
    private final Meta meta;
    private final JsonLd jsonLd;
    private final ArticleSettings settings;

    PageFacts(Document page, Meta meta, JsonLd jsonLd, ArticleSettings settings) {
        this.page = page;
        this.meta = meta;
        this.jsonLd = jsonLd;
        this.settings = settings;
    }

    @Nullable
    String author() {
        String chosen = Selectors.text(page, settings.author());
        if (chosen != null) {
            return withoutBy(chosen);
        }
        List<String> named = new ArrayList<>();
        named.add(jsonLd.text("author", "creator"));
        named.add(meta.first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"));
        for (String selector : new String[] {
            "[itemprop=author] [itemprop=name], [itemprop=author]",
            "[rel=author]",
            ".byline, .author-name, .article-author, .post_author, .post-author, .entry-author, .author"
        }) {
            named.add(Selectors.text(page, selector));
        }
        for (String name : named) {
            if (name != null
                    && name.length() <= LONGEST_NAME
                    && !name.contains("://")
                    && name.codePoints().anyMatch(Character::isLetter)) {
                return withoutBy(name);
            }
        }
        return null;
    }

    private static String withoutBy(String name) {
        String bare = BY.matcher(name).replaceFirst("").strip();
        return bare.isEmpty() ? name : bare;
    }

    @Nullable
    Instant published() {
        Element chosen = Selectors.first(page, settings.date());
        List<@Nullable String> told = new ArrayList<>();
        if (chosen != null) {
            told.add(chosen.attr("datetime"));
            told.add(chosen.text());
        }
        told.add(jsonLd.text("datePublished"));
        told.add(meta.first("article:published_time", "og:article:published_time", "datepublished"));
        told.add(meta.first(
                "pubdate",
                "publishdate",
                "publish-date",
                "dc.date.issued",
                "dc.date",
                "date",
                "parsely-pub-date",
                "sailthru.date",
                "article.published",
                "mediator_published_time"));
        for (Element time :
                page.select("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]")) {
            told.add(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
            told.add(time.text());
            if (told.size() > 20) {
                break;
            }
        }
        for (Element shown : page.select(
                ".post_time, .published, .pubdate, .post-date, .entry-date, .article-date, .article__date, .news-date, .date, .time, .datetime, .post-time, .publish-date")) {
            if (told.size() > 60) {
                break;
            }
            told.add(shown.text());
        }
        told.add(jsonLd.text("dateCreated", "dateModified"));
        for (String text : told) {
            Instant moment = text == null || text.isBlank() ? null : Dates.parse(text, settings.timeZone());
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    @Nullable
    String section() {
        String chosen = Selectors.text(page, settings.section());
        if (chosen != null) {
            return chosen;
        }
        String told = jsonLd.text("articleSection");
        if (told != null) {
            return told.split(", ", 2)[0];
        }
        told = meta.first("article:section", "og:section", "section", "parsely-section", "category");
        return told != null
                ? told
                : Selectors.text(
                        page,
                        ".post_categoty, .post_category, .post-category, .entry-category, .article-category, .article__section,"
                                + " .article-section, .rubric, [itemprop=articleSection], [rel=category tag]"
                                        .replace("[rel=category tag]", "a[rel~=category]"));
    }

    /** The absolute http(s) address of the article's picture. */
    @Nullable
    String image() {
        List<@Nullable String> told = new ArrayList<>();
        told.add(meta.first("og:image:secure_url", "og:image", "og:image:url"));
        told.add(jsonLd.image());
        told.add(meta.first("twitter:image", "twitter:image:src", "image", "thumbnail"));
        Element link = page.selectFirst("link[rel=image_src][href]");
        told.add(link == null ? null : link.attr("href"));
        for (Element cover : page.select(
                "[class*=cover][style*=background], [class*=image][style*=background], [class*=photo][style*=background]")) {
            Matcher url = CSS_IMAGE.matcher(cover.attr("style"));
            told.add(url.find() ? url.group(1) : null);
            if (told.size() > 10) {
                break;
            }
        }
        for (String address : told) {
            String absolute = address == null ? null : Links.web(page.baseUri(), address);
            if (absolute != null) {
                return absolute;
            }
        }
        return null;
    }
}
