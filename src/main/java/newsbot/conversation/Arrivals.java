package newsbot.conversation;

import java.util.List;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.outbox.Dropped;
import newsbot.outbox.Outbox;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import newsbot.telegram.Outgoing;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Telegram tells of chats: where the bot is welcome, and where no more. */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Database database;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final Following following;
    private final Picker picker;
    private final ChannelOffer channels;
    private final String site;

    Arrivals(
            Database database,
            Subscribers subscribers,
            Outbox outbox,
            Following following,
            Picker picker,
            ChannelOffer channels,
            String site) {
        this.database = database;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.following = following;
        this.picker = picker;
        this.channels = channels;
        this.site = site;
    }

    /** Returns what is to be said to it: a greeting to a new group, an offer to who made the bot a channel's admin. */
    List<Outgoing> membership(Incoming.Membership membership) {
        boolean reachable = membership.present() && membership.writes();
        database.update(handle -> {
            welcome(handle, membership.chat(), reachable);
            if (membership.username() != null) {
                welcome(handle, new ChatId("@" + membership.username()), reachable);
            }
        });
        if (!reachable) {
            return List.of();
        }
        return switch (membership.place()) {
            case PRIVATE -> List.of();
            case GROUP -> greeting(membership);
            case CHANNEL -> offer(membership);
        };
    }

    private List<Outgoing> greeting(Incoming.Membership membership) {
        ChatId group = membership.chat();
        Asked asked = new Asked(group, membership.place(), membership.by(), subscribers.find(group), null, "");
        if (asked.subscriber().isPresent()) {
            return List.of();
        }
        following.wake(asked);
        Texts texts = asked.texts();
        return List.of(Outgoing.Message.of(group, texts.html("group.text", site))
                .withKeyboard(picker.keyboard(following.of(group), texts)));
    }

    /** Nothing for a channel that posts already, or that the configuration rules. */
    private List<Outgoing> offer(Incoming.Membership membership) {
        Incoming.Person by = membership.by();
        String name = membership.username();
        boolean configured =
                name != null && subscribers.find(new ChatId("@" + name)).isPresent();
        if (by == null || configured || !following.of(membership.chat()).isEmpty()) {
            return List.of();
        }
        ChatId person = ChatId.of(by.id());
        Asked asked = new Asked(person, Incoming.Place.PRIVATE, by, subscribers.find(person), null, "");
        String title = membership.title();
        Reply reply =
                channels.reply(title == null ? membership.chat().value() : title, membership.chat(), asked.texts());
        return List.of(Outgoing.Message.of(person, reply.html()).withKeyboard(reply.keyboard()));
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
            outbox.queue(handle);
            subscribers.setState(handle, chat, Subscriber.State.ASLEEP);
            outbox.drop(handle, chat, Dropped.UNWELCOME);
            LOG.info("asleep chat={}", chat);
        }
    }
}
