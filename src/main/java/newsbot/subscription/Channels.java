package newsbot.subscription;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.news.ChatId;
import org.jdbi.v3.core.Handle;

/** Brings the channels of the configuration into the tables, where the configuration rules over what was there. */
public final class Channels {
    private final Database database;
    private final Subscribers subscribers;
    private final Follows follows;

    public Channels(Database database, Subscribers subscribers, Follows follows) {
        this.database = database;
        this.subscribers = subscribers;
        this.follows = follows;
    }

    /** Called at start: adds and changes those listed, and takes their news from those no longer listed. */
    public void configure(List<ChannelSettings> channels, Instant now) {
        database.update(handle -> {
            Set<String> listed = new HashSet<>();
            for (ChannelSettings channel : channels) {
                configure(handle, channel, now);
                listed.add(channel.chat().value());
            }
            handle.createQuery("select chat from subscribers where configured = 1").mapTo(String.class).list().stream()
                    .filter(chat -> !listed.contains(chat))
                    .forEach(chat -> subscribers.forget(handle, new ChatId(chat)));
        });
    }

    private void configure(Handle handle, ChannelSettings channel, Instant now) {
        Subscriber subscriber = new Subscriber(
                channel.chat(),
                Subscriber.State.ACTIVE,
                Subscriber.Kind.CHANNEL,
                channel.language(),
                channel.editions(),
                channel.summaries(),
                false,
                true,
                Rhythm.AT_ONCE,
                channel.thread(),
                true);
        subscribers.save(handle, subscriber, now);
        handle.createUpdate("delete from follows where chat = :chat")
                .bind("chat", channel.chat().value())
                .execute();
        channel.topics().forEach(topic -> follows.follow(handle, channel.chat(), topic));
    }
}
