package newsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsbot.news.ChatId;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Speaks to the Bot API: one call, one POST, one fate. Knows no pace and repeats nothing.
 *
 * <p>A text must be answered within 5 s, else its fate is uncertain; pictures and files, which
 * Telegram fetches or reads first, within 20 s. At most {@value #AT_ONCE} calls run at a time
 * (the Bot API server holds bots with more than 1,000); one more is not sent.
 */
public final class Client implements AutoCloseable {
    /** How long a text's fate may stay open. */
    public static final Duration TEXT_LIMIT = Duration.ofSeconds(5);

    private static final Duration MEDIA_LIMIT = Duration.ofSeconds(20);
    private static final Duration SPARE = Duration.ofSeconds(5);
    static final int AT_ONCE = 512;

    private final Wire wire;
    private final OkHttpTelegramClient texts;
    private final OkHttpTelegramClient media;
    private final Templates templates;
    private final Fates fates;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Client(TelegramSettings settings) {
        this(settings, Dns.SYSTEM);
    }

    Client(TelegramSettings settings, Dns dns) {
        this(settings, Wire.of(settings, "telegram", AT_ONCE, TEXT_LIMIT, dns));
    }

    private Client(TelegramSettings settings, Wire wire) {
        this(settings, wire, wire.client(), wire.within(MEDIA_LIMIT).client());
    }

    /**
     * @param texts the library's client for everything but pictures and files
     * @param media the library's client for those
     */
    Client(TelegramSettings settings, Wire wire, OkHttpTelegramClient texts, OkHttpTelegramClient media) {
        this.wire = wire;
        this.texts = texts;
        this.media = media;
        this.templates = new Templates(Wire.JSON, wire.bot());
        this.fates = new Fates(new Redactor(settings.token()));
    }

    /**
     * Sends it at once. The future always completes with a fate, never with an exception, on a thread
     * of the client's: what follows must be short.
     */
    public CompletableFuture<Fate> send(Outgoing outgoing) {
        if (!room.tryAcquire()) {
            return CompletableFuture.completedFuture(new Fate.Unreachable("too many calls under way"));
        }
        return guarded(outgoing).handle((answer, failure) -> {
            room.release();
            return failure == null ? fates.of(answer) : fates.of(failure);
        });
    }

    /** Asks for anything; completes with an answer or with a failure. */
    CompletableFuture<Answer> ask(BotApiMethod<?> method) {
        try {
            return texts.executeAsync(new Question(method)).orTimeout(10, TimeUnit.SECONDS);
        } catch (TelegramApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What a person is in a chat; completes with UNKNOWN when Telegram does not say. */
    CompletableFuture<Standing> standing(ChatId chat, long person) {
        return ask(new GetChatMember(chat.value(), person))
                .thenCompose(answer -> answer.ok() && answer.result().has("status")
                        ? CompletableFuture.completedFuture(
                                Standing.of(answer.result().path("status").asText()))
                        : ask(new GetChatAdministrators(chat.value())).thenApply(all -> among(all, person)))
                .exceptionally(failure -> Standing.UNKNOWN);
    }

    /** Telegram may hide who is in a group, but not who its admins are. */
    private static Standing among(Answer admins, long person) {
        if (!admins.ok() || !admins.result().isArray()) {
            return Standing.UNKNOWN;
        }
        for (JsonNode admin : admins.result()) {
            if (admin.path("user").path("id").asLong() == person) {
                return Standing.ADMIN;
            }
        }
        return Standing.ORDINARY;
    }

    /** The numeric id of a chat. */
    CompletableFuture<Optional<ChatId>> number(ChatId chat) {
        return about(
                chat,
                result -> result.path("id").isIntegralNumber()
                        ? ChatId.of(result.path("id").asLong())
                        : null);
    }

    /** The title of a group or channel. */
    CompletableFuture<Optional<String>> title(ChatId chat) {
        return about(chat, result -> result.path("title").textValue());
    }

    private <T> CompletableFuture<Optional<T>> about(ChatId chat, Function<JsonNode, @Nullable T> part) {
        return ask(new GetChat(chat.value()))
                .thenApply(
                        answer -> answer.ok() ? Optional.ofNullable(part.apply(answer.result())) : Optional.<T>empty())
                .exceptionally(failure -> Optional.empty());
    }

    Fates fates() {
        return fates;
    }

    /** Ends the calls under way (their fates are uncertain) and takes no more. */
    @Override
    public void close() {
        wire.close();
    }

    private CompletableFuture<Answer> guarded(Outgoing outgoing) {
        try {
            return post(outgoing);
        } catch (TelegramApiException | RuntimeException | Error surprise) {
            // whatever the library stumbles over, as over a thread that the system has no more of, is this call's alone
            return CompletableFuture.failedFuture(surprise);
        }
    }

    private CompletableFuture<Answer> post(Outgoing outgoing) throws TelegramApiException {
        if (outgoing instanceof Outgoing.Message message) {
            return wire.send(NotMadeException.made(() -> templates.of(message)));
        }
        if (outgoing instanceof Outgoing.Rich rich) {
            return wire.send(NotMadeException.made(() -> templates.of(rich)));
        }
        if (outgoing instanceof Outgoing.Photo photo) {
            return within(MEDIA_LIMIT, Uploads.photo(media, photo));
        }
        if (outgoing instanceof Outgoing.Document document) {
            return within(MEDIA_LIMIT, Uploads.document(media, document));
        }
        return within(TEXT_LIMIT, texts.executeAsync(NotMadeException.made(() -> new Question(method(outgoing)))));
    }

    /** Should the library lose track of a call, which OkHttp does not. */
    private static CompletableFuture<Answer> within(Duration limit, CompletableFuture<Answer> answer) {
        return answer.orTimeout(limit.plus(SPARE).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static BotApiMethod<?> method(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Edit edit) {
            return BotMethods.edit(edit);
        }
        if (outgoing instanceof Outgoing.EditRich edit) {
            return BotMethods.editRich(edit);
        }
        if (outgoing instanceof Outgoing.EditKeyboard edit) {
            return BotMethods.editKeyboard(edit);
        }
        if (outgoing instanceof Outgoing.AnswerPress answer) {
            return BotMethods.answerPress(answer);
        }
        if (outgoing instanceof Outgoing.AnswerInline answer) {
            return BotMethods.answerInline(answer);
        }
        if (outgoing instanceof Outgoing.Commands menu) {
            return BotMethods.commands(menu);
        }
        throw new IllegalArgumentException(
                "no method for " + outgoing.getClass().getSimpleName());
    }
}
