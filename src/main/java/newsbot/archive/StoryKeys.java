package newsbot.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newsbot.news.Item;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * By what an item is recognised as a story already known: its guid (within its feed's host), its canonical link, and
 * its title together with its description when the title has five words or more. One key in common makes two items
 * the same story.
 */
final class StoryKeys {
    /** Query parameters that say where a reader came from, not what he reads. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "yclid",
            "ysclid",
            "dclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "ref",
            "ref_src",
            "from",
            "source",
            "cmpid",
            "ito",
            "rss",
            "feed",
            "_openstat");

    private static final int WORDS_OF_A_TELLING_TITLE = 5;

    private StoryKeys() {}

    /** The keys of each item of one fetch; what several different items of it share identifies none of them. */
    static List<List<String>> of(List<Item> items, URI feed, Language edition) {
        List<List<String>> all =
                items.stream().map(item -> of(item, feed, edition)).toList();
        Map<String, Item> owners = new HashMap<>();
        Set<String> shared = new java.util.HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            for (String key : all.get(i)) {
                Item other = owners.putIfAbsent(key, items.get(i));
                if (other != null && !key.startsWith("t:") && !sameTitle(other, items.get(i))) {
                    shared.add(key);
                }
            }
        }
        return all.stream()
                .map(keys -> keys.stream().filter(key -> !shared.contains(key)).toList())
                .toList();
    }

    private static boolean sameTitle(Item one, Item other) {
        return fold(one.title()).equals(fold(other.title()));
    }

    private static List<String> of(Item item, URI feed, Language edition) {
        List<String> keys = new ArrayList<>();
        String host = bareHost(feed.getHost());
        if (item.id() != null && !item.id().isBlank()) {
            String address = canonical(item.id());
            keys.add("g:"
                    + hash(address != null ? address : host + " " + item.id().strip()));
        }
        String link = canonical(item.link());
        if (link != null) {
            keys.add("l:" + hash(link));
        }
        String title = fold(item.title());
        if (title.split(" ").length >= WORDS_OF_A_TELLING_TITLE) {
            keys.add("t:" + hash(edition + " " + title + "\n" + fold(item.description())));
        }
        if (keys.isEmpty() && !title.isEmpty()) {
            keys.add("d:" + hash(host + " " + title + " " + item.published()));
        }
        return keys;
    }

    /**
     * A link without what differs between copies of the same address: scheme, www, host case, trailing slash,
     * fragment, tracking parameters. Null for what is no http(s) address and for a site's front page, which
     * identifies nothing.
     */
    static @Nullable String canonical(@Nullable String link) {
        if (link == null) {
            return null;
        }
        URI uri;
        try {
            uri = URI.create(link.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
        String scheme = uri.getScheme();
        if (scheme == null
                || uri.getHost() == null
                || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            return null;
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String query = query(uri.getRawQuery());
        if (path.isEmpty() && query.isEmpty()) {
            return null;
        }
        String port = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        return bareHost(uri.getHost()) + port + path + query;
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        Set<String> kept = new TreeSet<>();
        for (String parameter : raw.split("&")) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static String bareHost(@Nullable String host) {
        String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 27);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
