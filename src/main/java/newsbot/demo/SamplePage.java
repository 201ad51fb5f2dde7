package newsbot.demo;

import static newsbot.demo.SampleFeed.escaped;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An article page with all that surrounds articles: a sticky banner, advertisements inside the body,
 * a list of what to read next, one of the latest news.
 */
final class SamplePage {
    static final String SITE = "Caspian Sample News";

    private static final Map<String, Words> WORDS = Map.of(
            "en",
                    new Words(
                            Locale.ENGLISH,
                            "Israel and the US against Iran: LIVE",
                            "Subscribe to our Telegram channel",
                            "Read also",
                            "Latest news",
                            "Views"),
            "ru",
                    new Words(
                            Locale.forLanguageTag("ru"),
                            "Израиль и США против Ирана: LIVE",
                            "Подписывайтесь на наш канал в Telegram",
                            "Читайте также",
                            "Последние новости",
                            "Просмотров"),
            "az",
                    new Words(
                            Locale.forLanguageTag("az"),
                            "İsrail və ABŞ İrana qarşı: CANLI",
                            "Telegram kanalımıza abunə olun",
                            "Həmçinin oxuyun",
                            "Son xəbərlər",
                            "Baxış"));

    private record Words(Locale locale, String live, String subscribe, String readAlso, String latest, String views) {}

    private SamplePage() {}

    /** The path of a story's picture. */
    static String picture(SampleStory story) {
        return "/pictures/" + story.slug() + ".png";
    }

    static String html(SampleEdition.Published shown, List<SampleEdition.Published> all, URI site) {
        SampleStory story = shown.story();
        Words words = words(story.language());
        StringBuilder html = new StringBuilder(12_000);
        head(html, shown, site);
        html.append("<div class=\"sticky\"><a href=\"/live\">")
                .append(escaped(words.live()))
                .append("</a></div>\n");
        html.append("<div class=\"post\">\n<h1 class=\"post_title\">").append(escaped(story.title()));
        html.append("</h1>\n<h2 class=\"post_subtitle\">").append(escaped(story.standfirst()));
        html.append("</h2>\n<div class=\"post_categoty\">").append(escaped(story.section()));
        html.append("</div>\n<div class=\"post_time\">").append(date(shown, words));
        html.append("</div>\n<div class=\"post_author\">").append(escaped(story.author()));
        html.append("</div>\n<div class=\"post_cover\" style=\"background-image: url('")
                .append(picture(story));
        html.append("')\"></div>\n<div class=\"post_body\">\n");
        body(html, story, words);
        html.append("</div>\n<div class=\"post_signature\">").append(SITE);
        html.append("</div>\n<div class=\"post_hits\">").append(words.views()).append(": 179</div>\n</div>\n");
        list(
                html,
                words.readAlso(),
                all.stream().filter(p -> !p.equals(shown)).limit(6).toList());
        list(html, words.latest(), all);
        return html.append("</body>\n</html>\n").toString();
    }

    private static Words words(String language) {
        Words words = WORDS.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no edition " + language);
        }
        return words;
    }

    private static void head(StringBuilder html, SampleEdition.Published shown, URI site) {
        SampleStory story = shown.story();
        String address = site + story.path();
        html.append("<!DOCTYPE html>\n<html lang=\"").append(story.language());
        html.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(escaped(story.title()));
        html.append(" | ")
                .append(SITE)
                .append("</title>\n<link rel=\"canonical\" href=\"")
                .append(address);
        html.append("\">\n<style>body{font:17px/1.5 sans-serif;max-width:44rem;margin:0 auto;padding:1rem}")
                .append(".post_cover{height:18rem;background-size:cover}.sticky,.banner{background:#eee;padding:.5rem}")
                .append("</style>\n");
        meta(html, "og:type", "article");
        meta(html, "og:title", story.title());
        meta(html, "og:description", story.standfirst());
        meta(html, "og:image", site + picture(story));
        meta(html, "og:url", address);
        meta(html, "article:published_time", shown.at().toString());
        html.append("</head>\n<body>\n");
    }

    private static void meta(StringBuilder html, String property, String content) {
        html.append("<meta property=\"").append(property).append("\" content=\"");
        html.append(escaped(content)).append("\">\n");
    }

    private static String date(SampleEdition.Published shown, Words words) {
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", words.locale())
                .withZone(ZoneOffset.ofHours(4))
                .format(shown.at());
        String[] parts = text.split(" ", 3);
        return parts[0] + " " + parts[1].substring(0, 1).toUpperCase(words.locale()) + parts[1].substring(1) + " "
                + parts[2];
    }

    private static void body(StringBuilder html, SampleStory story, Words words) {
        int count = 0;
        for (String paragraph : story.paragraphs()) {
            if (paragraph.startsWith("## ")) {
                html.append("<h3>").append(escaped(paragraph.substring(3))).append("</h3>\n");
            } else if (paragraph.startsWith("> ")) {
                html.append("<blockquote>")
                        .append(escaped(paragraph.substring(2)))
                        .append("</blockquote>\n");
            } else if (paragraph.startsWith("* ")) {
                html.append("<ul><li>").append(escaped(paragraph.substring(2))).append("</li></ul>\n");
            } else {
                html.append("<p>").append(escaped(paragraph)).append("</p>\n");
            }
            if (++count == 2) {
                html.append("<div class=\"banner\"><p><a href=\"/telegram\">").append(words.subscribe());
                html.append("</a></p></div>\n");
            }
        }
    }

    private static void list(StringBuilder html, String heading, List<SampleEdition.Published> stories) {
        html.append("<div class=\"float\"><h4>").append(escaped(heading)).append("</h4>\n");
        for (SampleEdition.Published each : stories) {
            html.append("<div class=\"float_block\"><a class=\"float_block_title\" href=\"");
            html.append(each.story().path())
                    .append("\">")
                    .append(escaped(each.story().title()))
                    .append(' ');
            html.append(escaped(each.story().standfirst())).append("</a> <span class=\"float_block_time\">");
            html.append(each.at()).append("</span></div>\n");
        }
        html.append("</div>\n");
    }
}
