package newsbot.conversation;

import newsbot.db.Database;
import newsbot.outbox.Outbox;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Groups that got a new id, as they do when they become supergroups: all that is theirs goes with them. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Database database;
    private final Subscribers subscribers;
    private final Outbox outbox;

    Migrations(Database database, Subscribers subscribers, Outbox outbox) {
        this.database = database;
        this.subscribers = subscribers;
        this.outbox = outbox;
    }

    void move(Incoming.Migration migration) {
        database.update(handle -> {
            outbox.queue(handle);
            // a message under way learns of the move from its own answer, or the next one does
            if (!outbox.isUnderWay(handle, migration.chat())) {
                subscribers.move(handle, migration.chat(), migration.to());
                outbox.move(handle, migration.chat(), migration.to());
            }
        });
        LOG.info("moved chat={} to={}", migration.chat(), migration.to());
    }
}
