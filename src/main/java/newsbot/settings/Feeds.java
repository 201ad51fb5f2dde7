package newsbot.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.feed.FeedSettings;
import newsbot.news.Language;

/** The list {@code feeds}: at least one, none twice, none that the fetcher would refuse. */
final class Feeds {
    private static final Duration EVERY = Duration.ofSeconds(60);

    private Feeds() {}

    static List<FeedSettings> read(Section root, boolean privateNetworks) {
        List<FeedSettings> feeds = new ArrayList<>();
        Map<URI, String> seen = new HashMap<>();
        List<Section> sections = root.sections("feeds");
        for (Section section : sections) {
            URI url = section.require("url", Addresses.web());
            Language language = section.require("language", Kinds.language());
            Duration every = section.read("every", EVERY, Kinds.duration("1s", "1d"));
            section.end();
            if (url == null) {
                continue;
            }
            String earlier = seen.putIfAbsent(url, section.path());
            if (earlier != null) {
                section.fault("url", "the same feed as " + earlier + ", every feed once expected");
            }
            if (!privateNetworks && Addresses.isPrivate(url)) {
                section.fault(
                        "url",
                        "an address of this machine or a private network, a public one expected"
                                + " (or fetch.allow-private-networks: true)");
            }
            if (language != null) {
                feeds.add(new FeedSettings(url, language, every));
            }
        }
        if (sections.isEmpty() && root.needs("feeds") && root.lacks("feeds")) {
            root.fault("feeds", "no feeds, at least one with url and language expected");
        }
        return List.copyOf(feeds);
    }
}
