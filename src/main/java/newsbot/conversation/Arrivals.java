package newsbot.conversation;

import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.outbox.Outbox;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Telegram tells of chats: where the bot is welcome, where no more, and which got a new id. */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Database database;
    private final Subscribers subscribers;
    private final Outbox outbox;

    Arrivals(Database database, Subscribers subscribers, Outbox outbox) {
        this.database = database;
        this.subscribers = subscribers;
        this.outbox = outbox;
    }

    void membership(Incoming.Membership membership) {
        boolean reachable = membership.present() && membership.writes();
        database.update(handle -> {
            welcome(handle, membership.chat(), reachable);
            if (membership.username() != null) {
                welcome(handle, new ChatId("@" + membership.username()), reachable);
            }
        });
    }

    private void welcome(Handle handle, ChatId chat, boolean reachable) {
        Subscriber known = subscribers.find(handle, chat).orElse(null);
        if (known == null) {
            return;
        }
        if (reachable && known.state() == Subscriber.State.ASLEEP) {
            subscribers.setState(handle, chat, Subscriber.State.ACTIVE);
            LOG.info("awake chat={}", chat);
        } else if (!reachable && known.state() == Subscriber.State.ACTIVE) {
            subscribers.setState(handle, chat, Subscriber.State.ASLEEP);
            outbox.drop(handle, chat, "the bot may not write there");
            LOG.info("asleep chat={}", chat);
        }
    }

    void migration(Incoming.Migration migration) {
        database.update(handle -> {
            subscribers.move(handle, migration.chat(), migration.to());
            outbox.move(handle, migration.chat(), migration.to());
        });
        LOG.info("moved chat={} to={}", migration.chat(), migration.to());
    }
}
