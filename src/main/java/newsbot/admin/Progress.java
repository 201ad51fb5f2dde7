package newsbot.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.news.Story;
import newsbot.outbox.Pause;
import newsbot.outbox.Reach;
import newsbot.telegram.Fate;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/**
 * Lets admins follow posts for more than a thousand chats: one message each, planned as a notice, then edited every few
 * seconds until nobody's turn is to come. Which message that is stands in the store, so that whoever leads goes on with
 * it. An edit takes a turn of the pace as a reply does; one that fails is made up for by the next. For one loop's thread.
 */
public final class Progress {
    /** Posts for more chats than this are followed. */
    static final long LARGE = 1_000;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration EDIT = Duration.ofSeconds(5);

    /** How many times as long as it counts it waits, at least. */
    private static final int BREATH = 20;

    /** Older posts are history. */
    private static final Duration HISTORY = Duration.ofHours(1);

    private final Database database;
    private final Notices notices;
    private final Stories stories;
    private final Pause pause;
    private final Post post;
    private final Clock clock;
    private final Bars bars;
    private final Map<Long, Seen> seen = new HashMap<>();
    private final Map<Bars.Bar, Said> said = new HashMap<>();
    private long looked;
    private Instant nextEdit = Instant.EPOCH;
    private Duration rest = EDIT;

    public Progress(Database database, Notices notices, Stories stories, Pause pause, Post post, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.stories = stories;
        this.pause = pause;
        this.post = post;
        this.clock = clock;
        this.bars = new Bars(database);
    }

    /** How far a post had come at a time. */
    private record Seen(Reach reach, Instant at) {}

    /** An edit that was asked for. */
    private record Said(String html, boolean last, CompletableFuture<Fate> fate) {}

    /** One round of the loop. */
    public Duration step() {
        Instant now = clock.instant();
        begin(now);
        if (now.isBefore(nextEdit) && !nextEdit.isAfter(now.plus(rest))) {
            return LOOK;
        }
        List<Bars.Bar> open = bars.open();
        said.keySet().retainAll(open);
        Map<Long, Seen> before = Map.copyOf(seen);
        seen.clear();
        open.forEach(bar -> edit(bar, before.get(bar.followed().post()), now));
        // counting very many deliveries must not become what the store is busy with
        Duration counting = Duration.between(now, clock.instant()).multipliedBy(BREATH);
        rest = counting.compareTo(EDIT) > 0 ? counting : EDIT;
        nextEdit = now.plus(rest);
        return LOOK;
    }

    private void begin(Instant now) {
        if (notices.admins().isEmpty()) {
            return;
        }
        long last = bars.lastPost();
        if (last == looked) {
            return;
        }
        for (Bars.Followed large : bars.large(looked, LARGE, now.minus(HISTORY))) {
            String title = title(large);
            database.update(handle -> {
                Reach reach = Reach.of(handle, large.post(), now);
                for (long admin : notices.admins()) {
                    ChatId chat = ChatId.of(admin);
                    long notice = notices.tell(handle, chat, texts -> BarText.underWay(title, reach, 0, false, texts));
                    if (!bars.begin(handle, large.post(), chat, notice)) {
                        throw new IllegalStateException("another process follows it, post=" + large.post());
                    }
                }
            });
        }
        looked = last;
    }

    private void edit(Bars.Bar bar, @Nullable Seen before, Instant now) {
        Integer message = bar.message();
        Said last = said.get(bar);
        if (bar.lost() || last != null && last.last() && isSettled(last.fate())) {
            bars.end(bar, now);
            return;
        }
        if (message == null || last != null && !last.fate().isDone()) {
            return;
        }
        long id = bar.followed().post();
        Seen known =
                seen.computeIfAbsent(id, one -> new Seen(database.read(handle -> Reach.of(handle, one, now)), now));
        Reach reach = known.reach();
        Texts texts = database.read(handle -> notices.texts(handle, bar.chat()));
        String html = reach.isOver()
                ? BarText.over(
                        title(bar.followed()),
                        reach,
                        Duration.between(bar.followed().began(), now),
                        texts)
                : BarText.underWay(
                        title(bar.followed()),
                        reach,
                        rate(before, known),
                        pause.since().isPresent(),
                        texts);
        if (last != null && last.html().equals(html) && isSettled(last.fate())) {
            return;
        }
        said.put(
                bar,
                new Said(
                        html,
                        reach.isOver(),
                        post.send(
                                new Outgoing.Edit(bar.chat(), message, html, List.of(), Outgoing.Preview.NONE),
                                Lane.REPLIES)));
    }

    /** Whether the message says it now, or never will. */
    private static boolean isSettled(CompletableFuture<Fate> edit) {
        if (!edit.isDone()) {
            return false;
        }
        Fate fate = edit.join();
        return fate instanceof Fate.Sent
                || fate instanceof Fate.NotModified
                || fate instanceof Fate.Refused
                || fate instanceof Fate.Forbidden
                || fate instanceof Fate.Gone;
    }

    private static double rate(@Nullable Seen before, Seen now) {
        if (before == null) {
            return 0;
        }
        double seconds = Duration.between(before.at(), now.at()).toMillis() / 1000.0;
        long more = now.reach().sent()
                + now.reach().failed()
                - before.reach().sent()
                - before.reach().failed();
        return seconds <= 0 ? 0 : Math.max(0, more / seconds);
    }

    private String title(Bars.Followed followed) {
        Long story = followed.story();
        if (story != null) {
            return stories.find(story).map(Story::title).orElse("…");
        }
        String body = followed.body();
        return body == null
                ? "…"
                : TelegramHtml.plain(body).strip().lines().findFirst().orElse("…");
    }
}
