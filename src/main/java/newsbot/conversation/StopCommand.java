package newsbot.conversation;

import newsbot.db.Database;
import newsbot.outbox.Dropped;
import newsbot.outbox.Outbox;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;

/** /stop: no more news, what was waiting included; everything is kept for a later /start. */
final class StopCommand implements Command {
    private final Database database;
    private final Subscribers subscribers;
    private final Outbox outbox;

    StopCommand(Database database, Subscribers subscribers, Outbox outbox) {
        this.database = database;
        this.subscribers = subscribers;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public Reply answer(Asked asked) {
        database.update(handle -> {
            outbox.queue(handle);
            subscribers.setState(handle, asked.chat(), Subscriber.State.STOPPED);
            outbox.drop(handle, asked.chat(), Dropped.STOPPED);
        });
        return Reply.text(asked.texts().html("stop.text"));
    }
}
