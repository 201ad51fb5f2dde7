package newsbot.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.text.ShortHash;
import org.jspecify.annotations.Nullable;

/**
 * By what an item is recognised as a story already known, in the order of trust: its canonical link, the same path and
 * title at another host, its guid (within its feed's host), and its title together with its description when the title
 * has five words or more. One key in common makes two items the same story.
 *
 * @param groups names to look for, the most trusted group first
 * @param kept names to remember the story by
 */
record StoryKeys(List<List<String>> groups, List<String> kept) {
    /** The groups by their place. */
    static final int LINK = 0;

    static final int PATH = 1;
    static final int GUID = 2;
    static final int TITLE = 3;
    static final int DATE = 4;

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

    /**
     * The keys of each item of one fetch; what several different items of it share identifies none of them.
     *
     * @param told what pages say is their canonical link, by item
     */
    static List<StoryKeys> of(List<Item> items, URI feed, Language edition, Map<Item, String> told) {
        List<StoryKeys> all = items.stream()
                .map(item -> of(item, feed, edition, told.get(item)))
                .toList();
        Map<String, Item> owners = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            for (int group : new int[] {LINK, PATH, GUID, DATE}) {
                for (String key : all.get(i).groups.get(group)) {
                    Item other = owners.putIfAbsent(key, items.get(i));
                    if (other != null && !sameTitle(other, items.get(i))) {
                        shared.add(key);
                    }
                }
            }
        }
        return all.stream().map(keys -> keys.without(shared)).toList();
    }

    private StoryKeys without(Set<String> shared) {
        return new StoryKeys(
                groups.stream()
                        .map(group -> group.stream()
                                .filter(key -> !shared.contains(key))
                                .toList())
                        .toList(),
                kept.stream().filter(key -> !shared.contains(key)).toList());
    }

    /** Whether both are one item for sure, which a title alone does not say. */
    boolean isSame(StoryKeys other) {
        return IntStream.of(LINK, PATH, GUID, DATE)
                .anyMatch(group -> !Collections.disjoint(groups.get(group), other.groups.get(group)));
    }

    /** Whether there is nothing to recognise the item by. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    private static boolean sameTitle(Item one, Item other) {
        return fold(one.title()).equals(fold(other.title()));
    }

    private static StoryKeys of(Item item, URI feed, Language edition, @Nullable String told) {
        String host = bareHost(feed.getHost());
        String title = fold(item.title());
        String link = canonical(item.link());
        List<String> links = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<String> lookups = new ArrayList<>();
        if (link != null) {
            links.add("l:" + ShortHash.of(link));
            lookups.add(alias(edition, link));
            if (!title.isEmpty()) {
                paths.add("p:" + ShortHash.of(host + " " + link.substring(link.indexOf('/')) + "\n" + title));
            }
        }
        String canonical = canonical(told);
        if (canonical != null) {
            links.add(alias(edition, canonical));
            lookups.add("l:" + ShortHash.of(canonical));
        }
        List<String> guids = new ArrayList<>();
        if (item.id() != null && !item.id().isBlank()) {
            String address = canonical(item.id());
            guids.add("g:"
                    + ShortHash.of(
                            address != null ? address : host + " " + item.id().strip()));
        }
        List<String> titles = new ArrayList<>();
        if (title.split(" ").length >= WORDS_OF_A_TELLING_TITLE) {
            titles.add("t:" + ShortHash.of(edition + " " + title + "\n" + fold(item.description())));
        }
        List<String> dates = new ArrayList<>();
        if (links.isEmpty() && guids.isEmpty() && !title.isEmpty()) {
            dates.add("d:" + ShortHash.of(host + " " + title + " " + item.published()));
        }
        List<String> kept = Stream.of(links, paths, guids, titles, dates)
                .flatMap(List::stream)
                .toList();
        List<String> looked = Stream.concat(links.stream(), lookups.stream()).toList();
        return new StoryKeys(List.of(looked, paths, guids, titles, dates), kept);
    }

    /**
     * The key of an address that a story's page calls its canonical one. Of one edition: pages of several languages may
     * name the same.
     */
    static String alias(Language edition, String canonical) {
        return "c:" + ShortHash.of(edition + " " + canonical);
    }

    /** Where the latest story of a feed with a title is kept; no proof, but reason to ask. Null for no title. */
    static @Nullable String namesake(URI feed, Language edition, @Nullable String title) {
        String folded = fold(title);
        return folded.isEmpty() ? null : "n:" + ShortHash.of(bareHost(feed.getHost()) + " " + edition + " " + folded);
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

    static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
