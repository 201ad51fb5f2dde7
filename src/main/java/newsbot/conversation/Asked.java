package newsbot.conversation;

import java.util.Optional;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks something in a chat.
 *
 * @param person who; null for anonymous admins and in channels
 * @param subscriber the chat as it is known; empty before its first /start or follow
 * @param thread the forum thread asked in, or null
 * @param repliesTo the message that was replied to, or null
 * @param words what follows the command, stripped; empty for nothing
 */
public record Asked(
        ChatId chat,
        Incoming.Place place,
        Incoming.@Nullable Person person,
        Optional<Subscriber> subscriber,
        @Nullable Integer thread,
        @Nullable Integer repliesTo,
        String words) {

    /** With nothing that is replied to. */
    public Asked(
            ChatId chat,
            Incoming.Place place,
            Incoming.@Nullable Person person,
            Optional<Subscriber> subscriber,
            @Nullable Integer thread,
            String words) {
        this(chat, place, person, subscriber, thread, null, words);
    }

    Asked inReplyTo(@Nullable Integer message) {
        return new Asked(chat, place, person, subscriber, thread, message, words);
    }

    Asked outsideOfThreads() {
        return new Asked(chat, place, person, subscriber, null, repliesTo, words);
    }

    Asked withWords(String others) {
        return new Asked(chat, place, person, subscriber, thread, repliesTo, others);
    }

    /** The chat's language, else the person's, else English. */
    public Texts texts() {
        return Texts.of(language().code());
    }

    public Language language() {
        if (subscriber.isPresent()) {
            return subscriber.get().language();
        }
        Language spoken = person == null ? null : Language.ofTag(person.language());
        return spoken != null && Texts.LANGUAGES.contains(spoken.code()) ? spoken : Language.EN;
    }

    /** The chat's row as it is, or as it would begin. */
    public Subscriber orFresh() {
        return subscriber.orElseGet(() -> Subscriber.fresh(
                chat,
                switch (place) {
                    case PRIVATE -> Subscriber.Kind.PRIVATE;
                    case GROUP -> Subscriber.Kind.GROUP;
                    case CHANNEL -> Subscriber.Kind.CHANNEL;
                },
                language()));
    }
}
