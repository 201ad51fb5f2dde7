package newsbot.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.news.Story;
import newsbot.ops.Amounts;
import newsbot.ops.View;
import newsbot.ops.View.Amount;
import newsbot.ops.View.Bar;
import newsbot.ops.View.Block;
import newsbot.ops.View.Cell;
import newsbot.ops.View.Link;
import newsbot.ops.View.Plot;
import newsbot.ops.View.Share;
import newsbot.ops.View.Table;
import newsbot.ops.View.Text;
import newsbot.ops.View.Tone;
import newsbot.outbox.Hours;
import newsbot.outbox.Reaches.Reach;
import newsbot.story.SiteSettings;
import org.jspecify.annotations.Nullable;

/** The status page's view: what happens now, the feeds, the latest stories and how far they are, the last day. */
public final class StatusView implements Supplier<View> {
    private final SiteSettings site;
    private final List<FeedSettings> feeds;
    private final Readings readings;
    private final NowView present;
    private final Times times;
    private final Clock clock;

    public StatusView(SiteSettings site, List<FeedSettings> feeds, Readings readings, NowView present, Clock clock) {
        this.site = site;
        this.feeds = List.copyOf(feeds);
        this.readings = readings;
        this.present = present;
        this.times = new Times(site.timeZone());
        this.clock = clock;
    }

    @Override
    public View get() {
        Instant now = clock.instant();
        Readings.Quick quick = readings.quick().orElse(null);
        Readings.Slow slow = readings.slow().orElse(null);
        if (quick == null || slow == null) {
            return new View(site.name(), "The store has not answered yet.", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(present.facts(quick, slow.readers(), now));
        blocks.add(stories(slow, now));
        blocks.add(plot("Delivered, last 24 hours", "messages arrived", slow.hours(), Hours.Hour::sent, Tone.PLAIN));
        blocks.add(plot(
                "Failed, last 24 hours", "deliveries failed for good", slow.hours(), Hours.Hour::failed, Tone.BAD));
        blocks.add(new Table(
                "Feeds",
                List.of("Feed", "State", "Last read", "Last new story", "Next try"),
                feeds.stream()
                        .map(feed -> row(feed, quick.feeds().get(feed.url().toString()), slow.newest(), now))
                        .toList(),
                "There are none."));
        return new View(
                site.name(),
                "As of " + times.clock(quick.at()) + " (" + site.timeZone().getId() + "), " + Times.ago(quick.at(), now)
                        + "; the page loads itself anew. Store: " + present.store() + ".",
                blocks);
    }

    private List<Cell> row(FeedSettings feed, @Nullable FeedState state, Map<String, Instant> newest, Instant now) {
        Instant story = newest.get(feed.url().toString());
        Instant read = state == null ? null : state.lastSuccess();
        Instant next = state == null ? null : state.nextPoll();
        return List.of(
                new Text(feed.name(), feed.language().code(), Tone.PLAIN),
                state(feed, state, now),
                read == null ? new Text("never") : time(read, now),
                story == null ? new Text("none yet") : time(story, now),
                new Text(next == null ? "now" : Times.ahead(next, now)));
    }

    private Text time(Instant instant, Instant now) {
        return new Text(Times.ago(instant, now), times.at(instant, now), Tone.PLAIN);
    }

    private Text state(FeedSettings feed, @Nullable FeedState state, Instant now) {
        Instant failing = state == null ? null : state.failingSince();
        if (state != null && failing != null) {
            String note = state.failures() + (state.failures() == 1 ? " poll" : " polls in a row") + ", since "
                    + times.at(failing, now) + (state.reason() == null ? "" : ": " + state.reason());
            return new Text("failing", note, FeedFreshness.isStale(feed, state, now) ? Tone.BAD : Tone.WARN);
        }
        if (state == null || state.lastSuccess() == null) {
            return new Text("not read yet", "", Tone.WARN);
        }
        return new Text("well", "", Tone.GOOD);
    }

    private Table stories(Readings.Slow slow, Instant now) {
        return new Table(
                "Latest stories",
                List.of("Story", "Progress", "Chats", "Sent", "Failed", "Waiting"),
                slow.told().stream()
                        .map(told -> row(told.story(), told.reach(), now))
                        .toList(),
                "None has been sent yet.");
    }

    private List<Cell> row(Story story, Reach reach, Instant now) {
        long done = reach.sent() + reach.failed();
        String note = story.edition().code() + (story.interview() ? ", interview" : "")
                + (story.withdrawn() ? ", withdrawn" : "") + ", " + times.at(reach.planned(), now) + ", "
                + Times.ago(reach.planned(), now);
        List<Share> shares = List.of(
                new Share("sent", reach.sent(), Tone.GOOD),
                new Share("failed", reach.failed(), Tone.BAD),
                new Share("to come", reach.waiting() + reach.held(), Tone.PLAIN));
        return List.of(
                new Link(story.title(), note, story.link()),
                reach.chats() == 0 ? new Text("for nobody") : new Bar(Amounts.percent(done, reach.chats()), shares),
                new Amount(reach.chats(), "", Tone.PLAIN),
                new Amount(reach.sent(), "", Tone.PLAIN),
                new Amount(reach.failed(), "", reach.failed() == 0 ? Tone.PLAIN : Tone.BAD),
                new Amount(
                        reach.waiting(), reach.held() == 0 ? "" : Amounts.whole(reach.held()) + " held", Tone.PLAIN));
    }

    private Plot plot(
            String title, String what, SortedMap<Instant, Hours.Hour> hours, ToLongFunction<Hours.Hour> of, Tone tone) {
        List<Long> amounts = hours.values().stream().mapToLong(of).boxed().toList();
        long sum = amounts.stream().mapToLong(Long::longValue).sum();
        long most = amounts.stream().mapToLong(Long::longValue).max().orElse(0);
        return new Plot(
                title,
                Amounts.whole(sum) + " " + what + " in the last 24 hours, at most " + Amounts.whole(most)
                        + " in one of them.",
                hours.keySet().stream().map(times::clock).toList(),
                amounts,
                tone);
    }
}
