package newsbot.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.archive.Arrival;
import newsbot.archive.Namesake;
import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.archive.Untold;
import newsbot.db.Database;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.news.Story;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a feed brought into deliveries. One transaction holds the archive, the topics, the deliveries and what
 * the poller remembers of the feed, so that a crash leaves either all of a fetch or nothing of it.
 */
public final class Broadcast {
    /** How long chats that want summaries wait for one before they get the headline. */
    public static final Duration SUMMARY_DEADLINE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /** More new items than this at once, and more than half of the feed, may be old ones under new names. */
    private static final int CHURN = 10;

    /** How long after a feed last listed a story its title may mean the same one. */
    private static final Duration SAME_HEADLINE = Duration.ofDays(30);

    /** How long after its arrival a story that vanishes may have been taken back. */
    private static final Duration WITHDRAWABLE = Duration.ofDays(2);

    /** How much later a feed may list what another one has, as where one of them is cached. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Untold untold = new Untold();
    private final Database database;
    private final Stories stories;
    private final StorySorter sorter;
    private final RecentStories recent;
    private final StoryPlans plans;
    private final Predicate<Item> interviews;
    private final Consumer<Handle> holding;
    private final Clock clock;

    /** @param holding holds back, in the same transaction, what chats do not want now */
    public Broadcast(
            Database database,
            Stories stories,
            StorySorter sorter,
            RecentStories recent,
            StoryPlans plans,
            Predicate<Item> interviews,
            Consumer<Handle> holding,
            Clock clock) {
        this.database = database;
        this.stories = stories;
        this.sorter = sorter;
        this.recent = recent;
        this.plans = plans;
        this.interviews = interviews;
        this.holding = holding;
        this.clock = clock;
    }

    /**
     * One successful fetch.
     *
     * @param feed its configured address
     * @param items at most 500, the newest first
     * @param seed whether it only fills the archive
     * @param lastGood when the feed was last read with success; null if never
     */
    public record Fetch(
            URI feed,
            Language edition,
            List<Item> items,
            boolean seed,
            @Nullable Instant lastGood) {
        public Fetch {
            items = List.copyOf(items);
        }

        /** The same without the items that are in doubt. */
        Fetch without(List<Namesake> doubtful) {
            Set<Item> left = doubtful.stream().map(Namesake::item).collect(Collectors.toSet());
            return new Fetch(
                    feed,
                    edition,
                    items.stream().filter(item -> !left.contains(item)).toList(),
                    seed,
                    lastGood);
        }
    }

    /**
     * What a fetch brought.
     *
     * @param sent new stories on their way to their readers
     * @param changed stories that were corrected, or are back after they were withdrawn
     * @param held new stories kept unsent because they look like old ones under new names
     * @param listed ids of all stories that the feed lists
     * @param missing recent stories that the feed lists no more, though older ones
     */
    public record Result(
            List<Story> sent, List<Story> changed, List<Story> held, Set<Long> listed, List<Story> missing) {}

    /**
     * Takes a fetch; everything is committed when this returns.
     *
     * @param with what else belongs into the transaction
     */
    public Result take(Fetch fetch, Consumer<Handle> with) {
        return take(fetch, Map.of(), with);
    }

    /**
     * Takes a fetch; everything is committed when this returns.
     *
     * @param told the canonical links of pages that were asked, by item
     * @param with what else belongs into the transaction
     */
    public Result take(Fetch fetch, Map<Item, String> told, Consumer<Handle> with) {
        Instant now = clock.instant();
        Result result = database.write(handle -> {
            List<Namesake> namesakes = namesakes(handle, fetch, now);
            List<Arrival> arrivals =
                    stories.take(handle, fetch.feed(), fetch.edition(), fetch.items(), told, interviews, now);
            with.accept(handle);
            return sort(handle, fetch, arrivals, namesakes, now);
        });
        if (!result.sent().isEmpty()
                || !result.changed().isEmpty()
                || fetch.seed()
                || !result.held().isEmpty()) {
            recent.changed();
        }
        return result;
    }

    /**
     * The items whose pages are to be asked whether they are new, before the fetch is taken. When they are many at once,
     * as after a site's move, they are none: then all of them are held back.
     */
    public List<Namesake> doubtful(Fetch fetch) {
        Instant now = clock.instant();
        List<Namesake> namesakes = database.read(handle -> namesakes(handle, fetch, now));
        return isChurn(namesakes.size(), fetch) ? List.of() : namesakes;
    }

    private List<Namesake> namesakes(Handle handle, Fetch fetch, Instant now) {
        return fetch.seed()
                ? List.of()
                : stories.namesakes(handle, fetch.feed(), fetch.edition(), fetch.items(), now.minus(SAME_HEADLINE));
    }

    private Result sort(Handle handle, Fetch fetch, List<Arrival> arrivals, List<Namesake> namesakes, Instant now) {
        List<Story> fresh = of(arrivals, Arrival.Kind.NEW);
        List<Story> back = of(arrivals, Arrival.Kind.BACK);
        List<Story> changed = Stream.concat(of(arrivals, Arrival.Kind.CHANGED).stream(), back.stream())
                .toList();
        List<Story> news = new ArrayList<>(untold(handle, fetch, arrivals));
        news.addAll(fresh);
        List<Story> held = fetch.seed() ? List.of() : churn(news, namesakes, fetch);
        List<Story> sent = new ArrayList<>();
        int revived = 0;
        for (Story story : changed) {
            sorter.sort(handle, story);
        }
        for (Story story : back) {
            revived += plans.revive(handle, story, now);
        }
        for (Story story : news) {
            Set<String> topics = sorter.sort(handle, story).keySet();
            if (!fetch.seed() && !held.contains(story)) {
                plans.plan(handle, story, topics, now);
                sent.add(story);
            }
        }
        if (!sent.isEmpty() || revived > 0) {
            holding.accept(handle);
        }
        if (fetch.seed()) {
            untold.note(handle, fetch.feed(), arrivals);
            LOG.info("first poll feed={} stories={} sent=0", fetch.feed(), fresh.size());
        }
        if (!held.isEmpty()) {
            LOG.warn("held back feed={} stories={} reason=looks-like-old-stories", fetch.feed(), held.size());
        }
        Set<Long> listed =
                arrivals.stream().map(arrival -> arrival.story().id()).collect(Collectors.toSet());
        List<Story> missing =
                fetch.seed() ? List.of() : stories.missing(handle, fetch.feed(), now.minus(WITHDRAWABLE), listed);
        return new Result(List.copyOf(sent), changed, held, listed, missing);
    }

    /** What the first reading of a newer feed took from this one, which was about to tell it. */
    private List<Story> untold(Handle handle, Fetch fetch, List<Arrival> arrivals) {
        Instant lastGood = fetch.lastGood();
        if (fetch.seed() || lastGood == null) {
            return List.of();
        }
        List<Long> known =
                of(arrivals, Arrival.Kind.KNOWN).stream().map(Story::id).toList();
        return untold.take(handle, fetch.feed(), known, lastGood.minus(LATE));
    }

    /**
     * New items that are dated before the feed was last read, or have the titles of stories it listed lately, are old
     * ones when they are many at once.
     */
    private static List<Story> churn(List<Story> fresh, List<Namesake> namesakes, Fetch fetch) {
        Instant lastGood = fetch.lastGood();
        Set<String> titles =
                namesakes.stream().map(namesake -> "" + namesake.item().title()).collect(Collectors.toSet());
        List<Story> old = fresh.stream()
                .filter(story -> titles.contains(story.title())
                        || lastGood != null
                                && story.published() != null
                                && story.published().isBefore(lastGood))
                .toList();
        return isChurn(old.size(), fetch) ? old : List.of();
    }

    private static boolean isChurn(int items, Fetch fetch) {
        return items > CHURN && 2 * items > fetch.items().size();
    }

    private static List<Story> of(List<Arrival> arrivals, Arrival.Kind kind) {
        return arrivals.stream()
                .filter(arrival -> arrival.kind() == kind)
                .map(Arrival::story)
                .toList();
    }
}
