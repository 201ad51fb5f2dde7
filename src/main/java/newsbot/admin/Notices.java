package newsbot.admin;

import java.time.Clock;
import java.util.Set;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.outbox.Posts;
import newsbot.subscription.Subscribers;
import org.jdbi.v3.core.Handle;

/**
 * Tells the admins something by the outbox, each in the language of his chat, English before it has one: nothing is
 * forgotten while Telegram or the process is down.
 */
public final class Notices {
    private final Database database;
    private final Posts posts;
    private final Subscribers subscribers;
    private final Set<Long> admins;
    private final Clock clock;

    /** @param admins user ids */
    public Notices(Database database, Posts posts, Subscribers subscribers, Set<Long> admins, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.subscribers = subscribers;
        this.admins = Set.copyOf(admins);
        this.clock = clock;
    }

    /** Words a notice as Telegram HTML. */
    public interface Wording {
        String in(Texts texts);
    }

    /** Plans it in a transaction of its own. */
    public void tell(Wording wording) {
        database.update(handle -> tell(handle, wording));
    }

    /** Plans it in the transaction of what it tells of. */
    public void tell(Handle handle, Wording wording) {
        admins.forEach(admin -> tell(handle, ChatId.of(admin), wording));
    }

    /** Plans it for one admin. @return its post */
    long tell(Handle handle, ChatId admin, Wording wording) {
        database.queue(handle, Database.NUMBERING);
        return posts.notify(handle, admin, wording.in(texts(handle, admin)), clock.instant());
    }

    /** In which language an admin is spoken to. */
    Texts texts(Handle handle, ChatId admin) {
        return Texts.of(subscribers
                .find(handle, admin)
                .map(subscriber -> subscriber.language().code())
                .orElse("en"));
    }

    Set<Long> admins() {
        return admins;
    }
}
