package newsbot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;

/**
 * The way out: everything the bot says goes through here, at the pace Telegram allows. Safe for use
 * by any number of threads.
 */
public final class Post implements AutoCloseable {
    private final Client client;
    private final Pace pace;
    private final CallCounts counts;
    private volatile boolean rich = true;

    public Post(TelegramSettings settings, Metrics metrics) {
        this.client = new Client(settings);
        this.pace = new Pace(settings);
        this.counts = new CallCounts(metrics);
    }

    /**
     * Sends it with one POST when its turn comes. The future always completes with a fate, never with
     * an exception, on a thread that must not be held up. Nothing is sent again, not even after a
     * {@link Fate.Later}. News that would wait more than 5 s for their chat, or for a pause of all to
     * end, and replies more than 90 s, are {@link Fate.Later} without a POST.
     */
    public CompletableFuture<Fate> send(Outgoing outgoing, Lane lane) {
        ChatId chat = outgoing.chat();
        return pace.turn(chat, lane).thenCompose(ticket -> {
            if (ticket == null) {
                return CompletableFuture.completedFuture(noTurn(pace.wait(chat)));
            }
            long left = System.nanoTime();
            return client.send(outgoing).thenApply(fate -> {
                pace.heard(ticket, fate);
                counts.heard(outgoing, lane, fate, Duration.ofNanos(System.nanoTime() - left));
                rich &= !isUnknown(outgoing, fate);
                return fate;
            });
        });
    }

    /**
     * Whether Telegram takes rich messages, as far as is known: false once its server, an older one, has said that it
     * does not know them.
     */
    public boolean takesRich() {
        return rich;
    }

    /** The words are the Bot API server's own (Client.cpp). */
    private static boolean isUnknown(Outgoing outgoing, Fate fate) {
        return outgoing instanceof Outgoing.Rich
                && fate instanceof Fate.Refused refused
                && refused.reason().contains("method not found");
    }

    private static Fate noTurn(Duration wait) {
        return wait.isZero()
                ? new Fate.Unreachable("no turn: stopping, or too many wait")
                : new Fate.Later(Fates.clamp(wait));
    }

    /** What a person is in a chat (getChatMember; where that is refused, getChatAdministrators). */
    public CompletableFuture<Standing> standing(ChatId chat, long person) {
        return client.standing(chat, person);
    }

    /** The numeric id of a chat addressed by name (getChat); empty if there is none to be seen. */
    public CompletableFuture<Optional<ChatId>> number(ChatId chat) {
        return client.number(chat);
    }

    /** The title of a group or channel (getChat); empty if there is none to be seen. */
    public CompletableFuture<Optional<String>> title(ChatId chat) {
        return client.title(chat);
    }

    /** How long this chat can't get news: its own limit, a 429, a pause of all; zero if it can now. */
    public Duration wait(ChatId chat) {
        return pace.wait(chat);
    }

    /** How long nobody can get anything: Telegram is out of reach, or has had enough of us; mostly zero. */
    public Duration pause() {
        return pace.pause();
    }

    /** Messages a second that may go now; below the configured number while Telegram wants fewer. */
    public double rate() {
        return pace.rate();
    }

    /** How much of what may go in a second has gone in the last one: 0 to about 1. */
    public double used() {
        return pace.used();
    }

    /** Uses only this part of the limits, above 0 and at most 1: several processes speak for one bot. */
    public void share(double part) {
        pace.share(part);
    }

    /** Sends nothing more in this lane: who waits is surely not sent. Calls under way go on. */
    public void stop(Lane lane) {
        pace.close(lane);
    }

    /** Ends everything; calls under way are left in doubt, so they should be awaited before. */
    @Override
    public void close() {
        pace.close();
        client.close();
    }
}
