package newsbot.conversation;

import newsbot.db.Database;
import newsbot.outbox.Outbox;
import newsbot.subscription.Subscribers;

/** /forget: deletes all that is stored of the chat. */
final class ForgetCommand implements Command {
    private final Database database;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final ChatMenu menu;

    ForgetCommand(Database database, Subscribers subscribers, Outbox outbox, ChatMenu menu) {
        this.database = database;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Reply answer(Asked asked) {
        database.update(handle -> {
            outbox.queue(handle);
            subscribers.forget(handle, asked.chat());
            outbox.forget(handle, asked.chat());
        });
        menu.forget(asked.chat());
        return Reply.text(asked.texts().html("forget.text"));
    }
}
