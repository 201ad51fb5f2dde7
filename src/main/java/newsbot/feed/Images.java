package newsbot.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The picture of an item: an enclosure, Media RSS, iTunes, an image element, or the first in its text. */
final class Images {
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$");
    private static final Pattern IMG = Pattern.compile(
            "(?i)<img\\s(?<attributes>[^>]{0,2000}?)src\\s*=\\s*(?:\"(?<a>[^\"]{1,2000})\"|'(?<b>[^']{1,2000})'|(?<c>[^\\s\"'>]{1,2000}))(?<rest>[^>]{0,500})");
    private static final Pattern TRACKER = Pattern.compile("(?i)(?:width|height)\\s*=\\s*[\"']?[01][\"'\\s/]");
    private static final int SEARCHED = 20_000;

    private final Links links;

    Images(Links links) {
        this.links = links;
    }

    @Nullable
    String of(Markup item) {
        String found = attached(item);
        if (found == null) {
            found = media(item);
        }
        if (found == null) {
            Markup podcast = item.child("itunes:image", "googleplay:image");
            found = podcast == null ? null : links.resolve(podcast.attribute("href", podcast.text()), podcast);
        }
        if (found == null) {
            found = element(item);
        }
        return found != null ? found : inText(item);
    }

    private @Nullable String attached(Markup item) {
        for (Markup enclosure : item.children("enclosure", "atom:link")) {
            boolean atom = enclosure.name().equals("atom:link");
            String url = atom
                    ? enclosure.attribute("href", "")
                    : enclosure.attribute("url", enclosure.attribute("href", ""));
            boolean related = !atom || enclosure.attribute("rel", "").equals("enclosure");
            if (related && isImage(enclosure, url)) {
                String found = links.resolve(url, enclosure);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable String media(Markup item) {
        String thumbnail = null;
        for (Markup holder : item.children("media:content", "media:group", "media:thumbnail")) {
            if (holder.name().equals("media:thumbnail")) {
                thumbnail =
                        thumbnail != null ? thumbnail : links.resolve(holder.attribute("url", holder.text()), holder);
                continue;
            }
            String url = holder.attribute("url", "");
            if (!url.isBlank() && isImage(holder, url)) {
                String found = links.resolve(url, holder);
                if (found != null) {
                    return found;
                }
            }
            String inner = media(holder);
            thumbnail = thumbnail != null ? thumbnail : inner;
        }
        return thumbnail;
    }

    private @Nullable String element(Markup item) {
        for (Markup image : item.children("image", "thumbnail", "thumb")) {
            Markup url = image.child("url");
            String written = url != null
                    ? url.text()
                    : image.attribute("href", image.attribute("url", image.hasElements() ? "" : image.text()));
            String found = written.isBlank() ? null : links.resolve(written, image);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String inText(Markup item) {
        for (Markup text : item.children("description", "content:encoded", "atom:content", "atom:summary", "content")) {
            String html = TextConstruct.html(text);
            Matcher image = IMG.matcher(html.length() > SEARCHED ? html.substring(0, SEARCHED) : html);
            while (image.find()) {
                String src = image.group("a") != null
                        ? image.group("a")
                        : image.group("b") != null ? image.group("b") : image.group("c");
                boolean tracker = TRACKER.matcher(image.group("attributes") + " " + image.group("rest") + " ")
                        .find();
                String found = tracker ? null : links.resolve(src, text);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isImage(Markup element, String url) {
        String type = element.attribute("type", "").toLowerCase(Locale.ROOT);
        String medium = element.attribute("medium", "").toLowerCase(Locale.ROOT);
        boolean unsaid = type.isBlank() && medium.isBlank();
        return type.startsWith("image")
                || medium.equals("image")
                || (unsaid && FILE.matcher(url).find());
    }
}
