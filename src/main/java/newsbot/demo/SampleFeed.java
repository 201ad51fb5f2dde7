package newsbot.demo;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The feed of an edition (RSS 2.0). */
final class SampleFeed {
    private static final int MOST = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.ofHours(4));

    private SampleFeed() {}

    static String rss(String language, URI site, List<SampleEdition.Published> newestFirst) {
        StringBuilder xml = new StringBuilder(8_000);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" ")
                .append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
        element(xml, "title", SamplePage.SITE);
        element(xml, "link", site + (language.equals("ru") ? "/" : "/" + language + "/"));
        element(xml, "description", SamplePage.SITE + ", " + language);
        element(xml, "language", language);
        for (SampleEdition.Published each : newestFirst.subList(0, Math.min(MOST, newestFirst.size()))) {
            SampleStory story = each.story();
            xml.append("<item>\n");
            element(xml, "title", story.title());
            element(xml, "link", site + story.path());
            xml.append("<guid isPermaLink=\"true\">")
                    .append(escaped(site + story.path()))
                    .append("</guid>\n");
            element(xml, "pubDate", DATE.format(each.at()));
            element(xml, "category", story.section());
            element(xml, "dc:creator", story.author());
            element(xml, "description", story.standfirst());
            xml.append("<enclosure url=\"")
                    .append(escaped(site + SamplePage.picture(story)))
                    .append("\" type=\"image/png\" length=\"0\"/>\n</item>\n");
        }
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
