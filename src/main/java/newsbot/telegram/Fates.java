package newsbot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.news.ChatId;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Tells a fate from an answer or a failure. The server's words are matched only where its codes and
 * parameters do not suffice; they stand in the Bot API server's source (Client.cpp) and TDLib's.
 */
final class Fates {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern RETRY_AFTER = Pattern.compile("retry after (\\d{1,9})");

    /** 403s after which nothing can arrive until the chat acts. All others may pass. */
    private static final List<String> GONE_403 = List.of(
            "blocked by the user",
            "user is deactivated",
            "can't initiate conversation",
            "bot was kicked",
            "is not a member",
            "chat was deleted");

    private static final List<String> GONE_400 = List.of(
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "group chat was deactivated",
            "need administrator rights in the channel",
            "channel_private");

    /** A group that is closed to its members, as for the night, does not say when it is open again. */
    private static final List<String> CLOSED_400 =
            List.of("not enough rights to send", "have no rights to send", "chat_write_forbidden");

    private static final List<String> NO_THREAD_400 =
            List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid");

    private final Redactor redactor;

    Fates(Redactor redactor) {
        this.redactor = redactor;
    }

    Fate of(Answer answer) {
        if (answer.ok()) {
            return sent(answer);
        }
        String reason = redactor.clean(answer.description());
        if (!answer.readable()) {
            return new Fate.Uncertain(reason);
        }
        String words = reason.toLowerCase(Locale.ROOT);
        long moved = answer.parameters().path("migrate_to_chat_id").asLong();
        if (moved != 0) {
            return new Fate.Moved(ChatId.of(moved));
        }
        return switch (answer.code()) {
            case 400 -> refused(words, reason);
            case 401 -> new Fate.Unauthorized(reason);
            case 403 -> contains(GONE_403, words) ? new Fate.Gone(reason) : new Fate.Forbidden(reason);
            // a token of the wrong form; an unknown method would be named
            case 404 -> words.equals("not found") ? new Fate.Unauthorized(reason) : new Fate.Refused(reason, false);
            case 420, 429 -> new Fate.Later(retryAfter(answer));
            // the gateway gave up waiting; the server behind it may not have
            case 408 -> new Fate.Uncertain(reason);
            default ->
                answer.code() >= 402 && answer.code() < 500
                        ? new Fate.Refused(reason, false)
                        : new Fate.Uncertain(reason);
        };
    }

    Fate of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotSentException notSent) {
                return new Fate.Unreachable(redactor.clean(notSent.cause()));
            }
            if (cause instanceof RejectedExecutionException) {
                return new Fate.Unreachable("stopped");
            }
            if (cause instanceof NotMadeException notMade) {
                return new Fate.Refused(redactor.clean(notMade.cause()), false);
            }
            if (cause instanceof TelegramApiValidationException invalid) {
                return new Fate.Refused(redactor.clean(invalid), false);
            }
            if (cause.getCause() == null) {
                return new Fate.Uncertain(redactor.clean(cause));
            }
        }
        return new Fate.Uncertain("unknown failure");
    }

    /** How long a 429 asks to wait, whatever it says, within 1 s and 1 h. */
    static Duration retryAfter(Answer answer) {
        long seconds = answer.parameters().path("retry_after").asLong(0);
        if (seconds == 0) {
            Matcher words = RETRY_AFTER.matcher(answer.description());
            seconds = words.find() ? Long.parseLong(words.group(1)) : 0;
        }
        return clamp(Duration.ofSeconds(seconds));
    }

    static Duration clamp(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Fate sent(Answer answer) {
        long chat = answer.result().path("chat").path("id").asLong();
        return new Fate.Sent(answer.result().path("message_id").asInt(), chat == 0 ? null : ChatId.of(chat));
    }

    private static Fate refused(String words, String reason) {
        if (words.contains("message is not modified")) {
            return new Fate.NotModified();
        }
        if (contains(NO_THREAD_400, words)) {
            return new Fate.NoThread(reason);
        }
        if (contains(GONE_400, words)) {
            return new Fate.Gone(reason);
        }
        if (contains(CLOSED_400, words)) {
            return new Fate.Forbidden(reason);
        }
        return new Fate.Refused(reason, words.contains("can't parse entities"));
    }

    /** Whether words that are on record were said of the chat. */
    static boolean isOutOfReach(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return words.startsWith("forbidden")
                || contains(GONE_403, words)
                || contains(GONE_400, words)
                || contains(CLOSED_400, words)
                || contains(NO_THREAD_400, words);
    }

    private static boolean contains(List<String> phrases, String words) {
        return phrases.stream().anyMatch(words::contains);
    }
}
