package newsbot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Takes updates from Telegram into the {@link Inbox}, one long poll a {@link #step}. Of TelegramBots
 * it uses the client and not the session, which any surprise ends for good and which tells Telegram
 * of updates before they are safe.
 *
 * <p>Updates are confirmed by the next poll's offset, so only after their rows are committed. The
 * offset follows the last batch, also downwards: after a week without updates Telegram begins anew
 * at any number (Bot API, Update.update_id). After a failure it waits 1, 2, 4 … 30 s, or as long as
 * a 429 says.
 */
public final class UpdatePoller {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatePoller.class);
    /**
     * Telegram would hold a poll for 50 s. A network that swallows everything is noticed sooner so, and a token that is
     * refused within ten seconds.
     */
    private static final Duration POLL = Duration.ofSeconds(8);

    private static final Duration CALL = POLL.plusSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Soon seen when it is taken again. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    private static final Duration AFTER_CONFLICT = Duration.ofSeconds(3);
    /** After an answer without news that did not take its time: at most two polls a second. */
    private static final Duration AFTER_NOTHING = Duration.ofMillis(500);

    private static final int CONFLICT = 409;
    private static final List<String> KINDS =
            List.of("message", "edited_message", "channel_post", "callback_query", "inline_query", "my_chat_member");
    private static final ObjectWriter ASCII = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private final Wire wire;
    private final OkHttpTelegramClient client;
    private final Fates fates;
    private final Inbox inbox;
    private final Clock clock;
    private final Consumer<List<Inbox.Row>> arrived;

    private int offset;
    private int failures;
    private volatile Instant lastSuccess;
    private volatile @Nullable Instant failingSince;
    private volatile boolean unauthorized;
    private volatile boolean authorized;
    private volatile boolean stopped;

    /**
     * @param arrived is given every new update once its row is committed
     */
    public UpdatePoller(TelegramSettings settings, Inbox inbox, Clock clock, Consumer<List<Inbox.Row>> arrived) {
        this.wire = Wire.of(settings, "updates", 2, CALL, Dns.SYSTEM);
        this.client = wire.client();
        this.fates = new Fates(new Redactor(settings.token()));
        this.inbox = inbox;
        this.clock = clock;
        this.arrived = arrived;
        this.lastSuccess = clock.instant();
    }

    /** When Telegram last answered a poll, or when this began. Older than two minutes means deaf. */
    public Instant lastSuccess() {
        return lastSuccess;
    }

    /** When the first of the polls failed that have failed in a row until now; empty if the last one went well. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** Whether Telegram's last answer refused the token. */
    public boolean isUnauthorized() {
        return unauthorized;
    }

    /** Whether Telegram's last answer took the token; false before the first. */
    public boolean isAuthorized() {
        return authorized;
    }

    /** One long poll, up to 13 s, a short one after a failure; then how long to wait before the next. Throws what the store throws. */
    public Duration step() throws InterruptedException {
        if (stopped) {
            return LONGEST_WAIT;
        }
        long began = System.nanoTime();
        GetUpdates poll = GetUpdates.builder()
                .offset(offset == 0 ? null : offset)
                .limit(100)
                // after a failure Telegram answers at once, so that its being back is known at once
                .timeout(failures > 0 ? 0 : Math.toIntExact(POLL.toSeconds()))
                .allowedUpdates(KINDS)
                .build();
        Answer answer;
        try {
            answer = ask(new Question(poll));
        } catch (ExecutionException | TelegramApiException e) {
            return stopped ? LONGEST_WAIT : failed(fates.of(e));
        }
        if (!answer.ok() || !answer.result().isArray()) {
            return answer.code() == CONFLICT ? conflict(answer) : failed(fates.of(answer));
        }
        succeeded();
        boolean news = take(answer.result());
        boolean quick = System.nanoTime() - began < AFTER_NOTHING.toNanos();
        return !news && quick ? AFTER_NOTHING : Duration.ZERO;
    }

    /** Breaks off the poll under way and begins no other. */
    public void stop() {
        stopped = true;
        wire.close();
    }

    private Answer ask(Question question) throws ExecutionException, TelegramApiException, InterruptedException {
        CompletableFuture<Answer> answer = client.executeAsync(question);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            wire.cancelAll();
            throw e;
        }
    }

    /** Whether anything was new. */
    private boolean take(JsonNode updates) {
        List<Inbox.Row> rows = new ArrayList<>();
        int last = 0;
        for (JsonNode update : updates) {
            int id = update.path("update_id").asInt();
            if (id > 0) {
                rows.add(new Inbox.Row(id, ascii(update), 0));
                last = Math.max(last, id);
            }
        }
        if (rows.isEmpty()) {
            return false;
        }
        List<Inbox.Row> added = inbox.add(rows, clock.instant());
        offset = last + 1;
        if (!added.isEmpty()) {
            arrived.accept(added);
        }
        return !added.isEmpty();
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.info("polling resumed after_failures={}", failures);
        }
        failures = 0;
        failingSince = null;
        unauthorized = false;
        authorized = true;
        lastSuccess = clock.instant();
    }

    private void countFailure() {
        failures++;
        if (failures == 1) {
            failingSince = clock.instant();
        }
    }

    private Duration failed(Fate fate) {
        countFailure();
        boolean refused = fate instanceof Fate.Unauthorized;
        if (failures == 1 || refused != unauthorized) {
            LOG.warn("polling failed fate={}", fate);
        }
        if (!(fate instanceof Fate.Unreachable) && !(fate instanceof Fate.Uncertain)) {
            unauthorized = refused;
            authorized = !refused;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
        if (fate instanceof Fate.Later later) {
            return later.retryAfter();
        }
        if (refused) {
            return AFTER_REFUSAL;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Duration conflict(Answer answer) throws InterruptedException {
        countFailure();
        if (answer.description().contains("webhook")) {
            LOG.warn("polling failed cause=webhook-is-set action=deleting-it");
            try {
                ask(new Question(new DeleteWebhook()));
            } catch (ExecutionException | TelegramApiException e) {
                return failed(fates.of(e));
            }
        } else if (failures == 1) {
            LOG.warn("polling failed cause=another-process-polls-with-this-token code=409");
        }
        Duration wait = AFTER_CONFLICT.multipliedBy(1L << Math.min(failures - 1, 4));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String ascii(JsonNode update) {
        try {
            return ASCII.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree just read can't be written", e);
        }
    }
}
