package newsbot.conversation;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;

/** Begins and ends what a chat follows; a chat becomes known, and awake, with its first follow. */
final class Following {
    private final Database database;
    private final Subscribers subscribers;
    private final Follows follows;
    private final Clock clock;

    Following(Database database, Subscribers subscribers, Follows follows, Clock clock) {
        this.database = database;
        this.subscribers = subscribers;
        this.follows = follows;
        this.clock = clock;
    }

    Set<String> of(ChatId chat) {
        return new LinkedHashSet<>(follows.of(chat));
    }

    /** Returns whether it was not followed before. */
    boolean follow(Asked asked, String topic) {
        return database.write(handle -> {
            Subscriber known = subscribers.find(handle, asked.chat()).orElseGet(asked::orFresh);
            subscribers.save(handle, known.withState(Subscriber.State.ACTIVE), clock.instant());
            return follows.follow(handle, asked.chat(), topic);
        });
    }

    /** Follows a topic in the thread where this is asked, and no longer in another. */
    void followHere(Asked asked, String topic) {
        database.update(handle -> {
            Subscriber known = subscribers.find(handle, asked.chat()).orElseGet(asked::orFresh);
            subscribers.save(handle, known.withState(Subscriber.State.ACTIVE), clock.instant());
            follows.followIn(handle, asked.chat(), topic, asked.thread());
        });
    }

    /** Returns whether it was followed before. */
    boolean unfollow(ChatId chat, String topic) {
        return database.write(handle -> follows.unfollow(handle, chat, topic));
    }

    /** Makes the chat known and awake; what it followed it follows again. */
    void wake(Asked asked) {
        database.update(handle -> {
            Subscriber known = subscribers.find(handle, asked.chat()).orElseGet(asked::orFresh);
            subscribers.save(handle, known.withState(Subscriber.State.ACTIVE), clock.instant());
        });
    }
}
