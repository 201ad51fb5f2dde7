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

    /**
     * Called at start: adds and changes those listed, and takes their news from those no longer listed. A chat may be
     * listed several times, with topics for several threads.
     *
     * @return the chats that are no longer listed
     */
    public List<ChatId> configure(List<ChannelSettings> channels, Instant now) {
        return database.write(handle -> configure(handle, channels, now));
    }

    /** {@link #configure(List, Instant)} inside the caller's transaction. */
    public List<ChatId> configure(Handle handle, List<ChannelSettings> channels, Instant now) {
        Set<ChatId> listed = new HashSet<>();
        for (ChannelSettings channel : channels) {
            if (listed.add(channel.chat())) {
                begin(handle, channel, now);
            }
            for (String topic : channel.topics()) {
                follows.followIn(handle, channel.chat(), topic, channel.thread());
            }
        }
        List<ChatId> dismissed =
                handle
                        .createQuery("select chat from subscribers where configured = 1")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .map(ChatId::new)
                        .filter(chat -> !listed.contains(chat))
                        .toList();
        dismissed.forEach(chat -> subscribers.forget(handle, chat));
        return dismissed;
    }

    /** The chat with the settings of its first entry, following nothing. */
    private void begin(Handle handle, ChannelSettings channel, Instant now) {
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
                null,
                true);
        subscribers.save(handle, subscriber, now);
        handle.createUpdate("delete from follows where chat = :chat")
                .bind("chat", channel.chat().value())
                .execute();
    }
}
