package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.news.Story;
import newsbot.outbox.Held;
import newsbot.outbox.Posts;
import newsbot.story.DigestMessages;
import newsbot.subscription.Follows;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in one message what was held for a chat: at the hour of its digest, when its quiet hours end, or when it no
 * longer wants either. A digest is planned in the transaction that takes its stories out of what is held, so that each
 * story is told once, whatever dies in between. One that cannot be worded stays held and is tried again later.
 */
public final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration HOLD_EVERY = Duration.ofSeconds(20);
    private static final Duration UNWORDED = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Held held;
    private final Posts posts;
    private final Stories stories;
    private final Subscribers subscribers;
    private final Follows follows;
    private final DigestMessages messages;
    private final ZoneId site;
    private final Clock clock;
    private Instant nextHold = Instant.EPOCH;

    /** @param site the time zone of chats that have chosen none */
    public Digests(
            Database database,
            Held held,
            Posts posts,
            Stories stories,
            Subscribers subscribers,
            Follows follows,
            DigestMessages messages,
            ZoneId site,
            Clock clock) {
        this.database = database;
        this.held = held;
        this.posts = posts;
        this.stories = stories;
        this.subscribers = subscribers;
        this.follows = follows;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Holds what is on its way to chats that have quiet hours now, and says when what is held will be told. */
    public void hold(Handle handle) {
        Instant now = clock.instant();
        Map<Rhythm, Instant> known = new HashMap<>();
        held.undated(handle, chats -> date(handle, chats, now, known));
        held.waiting(handle, chats -> quiet(handle, chats, now, known));
    }

    private void date(Handle handle, List<ChatId> chats, Instant now, Map<Rhythm, Instant> known) {
        Map<ChatId, Rhythm> rhythms = subscribers.rhythms(handle, chats);
        Map<ChatId, Instant> due = new LinkedHashMap<>();
        for (ChatId chat : chats) {
            due.put(chat, due(rhythms.getOrDefault(chat, Rhythm.AT_ONCE), now, known));
        }
        held.date(handle, due);
    }

    private void quiet(Handle handle, List<ChatId> chats, Instant now, Map<Rhythm, Instant> known) {
        Map<ChatId, Instant> quiet = new LinkedHashMap<>();
        subscribers.rhythms(handle, chats).forEach((chat, rhythm) -> {
            Instant end = due(rhythm, now, known);
            if (!rhythm.digest() && end.isAfter(now)) {
                quiet.put(chat, end);
            }
        });
        held.hold(handle, quiet.keySet());
        held.date(handle, quiet);
    }

    private Instant due(Rhythm rhythm, Instant now, Map<Rhythm, Instant> known) {
        return known.computeIfAbsent(rhythm, one -> one.due(now, site));
    }

    /** One round of the loop: plans the digests that are due; says when to come back. */
    public Duration step() {
        Instant now = clock.instant();
        // also when the clock has been set back since the time was set
        if (!now.isBefore(nextHold) || nextHold.isAfter(now.plus(HOLD_EVERY)) || database.read(held::isUndated)) {
            database.update(this::hold);
            nextHold = now.plus(HOLD_EVERY);
        }
        List<ChatId> due = held.due(now, AT_ONCE);
        Map<Long, Story> known = new HashMap<>();
        List<ChatId> unworded = new ArrayList<>();
        List<Digest> digests = new ArrayList<>();
        for (ChatId chat : due) {
            try {
                digests.add(digest(chat, now, known));
            } catch (JdbiException store) {
                throw store;
            } catch (RuntimeException | Error unwordable) {
                // one digest that cannot be worded must not hold up all others
                LOG.error("digest not worded chat={} again_in={}", chat, UNWORDED, unwordable);
                unworded.add(chat);
            }
        }
        if (!unworded.isEmpty()) {
            database.update(handle -> held.postpone(handle, unworded, now, now.plus(UNWORDED)));
        }
        if (!digests.isEmpty()) {
            database.update(handle -> {
                database.queue(handle, Database.NUMBERING);
                digests.forEach(digest -> tell(handle, digest, now));
            });
            digests.forEach(digest -> LOG.info(
                    "digest chat={} stories={} messages={}",
                    digest.chat(),
                    digest.items().size(),
                    digest.pages().size()));
        }
        return due.size() == AT_ONCE ? Duration.ZERO : IDLE;
    }

    /** What is told to a chat, worded. */
    private record Digest(ChatId chat, @Nullable Integer thread, List<Held.Item> items, List<String> pages) {}

    private Digest digest(ChatId chat, Instant now, Map<Long, Story> known) {
        List<Held.Item> items = held.items(chat, now);
        Subscriber subscriber = subscribers.find(chat).orElse(null);
        if (subscriber == null) {
            return new Digest(chat, null, items, List.of());
        }
        List<Story> told = items.stream()
                .map(item -> known.computeIfAbsent(
                        item.story(), id -> stories.find(id).orElse(null)))
                .filter(Objects::nonNull)
                .filter(story -> !story.withdrawn())
                .toList();
        DigestMessages.Reader reader = new DigestMessages.Reader(
                subscriber.language(),
                subscriber.rhythm().zone(site),
                new LinkedHashSet<>(follows.of(chat)),
                subscriber.rhythm().digest());
        return new Digest(chat, subscriber.thread(), items, messages.of(told, reader, now));
    }

    private void tell(Handle handle, Digest digest, Instant now) {
        if (!held.told(handle, digest.chat(), digest.items())) {
            throw new IllegalStateException("held news was told or dropped meanwhile, chat=" + digest.chat());
        }
        digest.pages().forEach(page -> posts.tell(handle, digest.chat(), digest.thread(), page, now));
    }
}
