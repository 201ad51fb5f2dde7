package newsbot.conversation;

import java.util.Set;
import newsbot.news.ChatId;
import newsbot.telegram.Incoming;

/**
 * Who runs the bot.
 *
 * @param ids user ids, those of their private chats too
 */
record BotAdmins(Set<Long> ids) {
    BotAdmins {
        ids = Set.copyOf(ids);
    }

    /** Whether one of them asks, in private, where nobody else reads the answer. */
    boolean ask(Asked asked) {
        Incoming.Person person = asked.person();
        return asked.place() == Incoming.Place.PRIVATE && person != null && ids.contains(person.id());
    }

    /** Whether a chat is the private one of one of them. */
    boolean own(ChatId chat) {
        return ids.stream().anyMatch(id -> ChatId.of(id).equals(chat));
    }
}
