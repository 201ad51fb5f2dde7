package newsbot.conversation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newsbot.news.ChatId;
import newsbot.telegram.Incoming;
import newsbot.telegram.Post;
import newsbot.telegram.Standing;
import org.jspecify.annotations.Nullable;

/** Who may decide for a chat: in private everybody, in groups and channels their admins. */
final class Admins {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Post post;

    Admins(Post post) {
        this.post = post;
    }

    /**
     * Whether somebody may change what a chat gets. Only who is known to be no admin is turned away: when Telegram cannot
     * say who somebody is, the group's own members are trusted.
     *
     * @param speaker in whose name it was written: the group's own id for an anonymous admin
     */
    boolean mayChange(ChatId chat, Incoming.Place place, Incoming.@Nullable Person person, @Nullable ChatId speaker) {
        if (place == Incoming.Place.PRIVATE) {
            return true;
        }
        if (person == null) {
            return chat.equals(speaker);
        }
        return standing(chat, person.id()) != Standing.ORDINARY;
    }

    /** Whether somebody surely is an admin of another chat. */
    boolean isAdmin(ChatId chat, Incoming.@Nullable Person person) {
        return person != null && standing(chat, person.id()) == Standing.ADMIN;
    }

    private Standing standing(ChatId chat, long person) {
        return patiently(post.standing(chat, person), Standing.UNKNOWN);
    }

    /** The numeric id of a chat that is addressed by name; the name itself when nobody knows it. */
    ChatId number(ChatId chat) {
        return patiently(post.number(chat).thenApply(id -> id.orElse(chat)), chat);
    }

    /** What a group or channel is called; its id when nobody says. */
    String title(ChatId chat) {
        return patiently(post.title(chat).thenApply(title -> title.orElse(chat.value())), chat.value());
    }

    private static <T> T patiently(CompletableFuture<T> answer, T otherwise) {
        return answer.completeOnTimeout(otherwise, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
