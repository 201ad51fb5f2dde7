package newsbot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
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
    private final Fates fates;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Client(TelegramSettings settings) {
        this.wire = Wire.of(settings, "telegram", AT_ONCE, TEXT_LIMIT);
        this.texts = wire.client();
        this.media = wire.within(MEDIA_LIMIT).client();
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

    /** Ends the calls under way (their fates are uncertain) and takes no more. */
    @Override
    public void close() {
        wire.close();
    }

    private CompletableFuture<Answer> guarded(Outgoing outgoing) {
        boolean upload = outgoing instanceof Outgoing.Photo || outgoing instanceof Outgoing.Document;
        Duration limit = (upload ? MEDIA_LIMIT : TEXT_LIMIT).plus(SPARE);
        try {
            return post(outgoing).orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TelegramApiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Answer> post(Outgoing outgoing) throws TelegramApiException {
        if (outgoing instanceof Outgoing.Photo photo) {
            return Uploads.photo(media, photo);
        }
        if (outgoing instanceof Outgoing.Document document) {
            return Uploads.document(media, document);
        }
        return texts.executeAsync(new Question(method(outgoing)));
    }

    private static BotApiMethod<?> method(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Message message) {
            return BotMethods.message(message);
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return BotMethods.edit(edit);
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
