package newsbot.demo;

import java.net.URI;
import java.time.Clock;

/**
 * A Telegram in a box: a strict Bot API server on the loopback address with a world of people and
 * chats behind it. What people do is said through {@link #world()}; what the bot did is read from
 * the chats and from {@link #journal()}.
 */
public final class TelegramBox implements AutoCloseable {
    /** A token of the right form that is nobody's. */
    public static final String TOKEN = "7000000001:DEMO-token-for-the-box-in-which-we-play";

    private static final User BOT = new User(7_000_000_001L, true, "Newsbot", "newsbot_demo_bot", null);

    private final World world;
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Limits limits;
    private final SendMethods sending;
    private final EditMethods editing;
    private final ProfileMethods profile;
    private final BotApi api;
    private final WebServer.Handler others;
    private WebServer web;

    /** A server on any free port with Telegram's own limits. */
    public static TelegramBox start(Clock clock) {
        return start(0, clock, Limits.Rules.TELEGRAM);
    }

    /** @param port 0 for any free one */
    public static TelegramBox start(int port, Clock clock, Limits.Rules rules) {
        return new TelegramBox(port, clock, rules, request -> Answer.notFound());
    }

    /** Paths that are not the Bot API's go to {@code others}. */
    TelegramBox(int port, Clock clock, Limits.Rules rules, WebServer.Handler others) {
        this.others = others;
        world = new World(BOT, clock);
        limits = new Limits(rules, () -> nanos(clock));
        sending = new SendMethods(world, limits);
        editing = new EditMethods(world, limits);
        profile = new ProfileMethods(world);
        api = new BotApi(TOKEN, journal, faults)
                .with(new ChatMethods(world).methods())
                .with(sending.methods())
                .with(editing.methods())
                .with(new QueryMethods(world).methods())
                .with(profile.methods());
        web = new WebServer(port, this::answer);
    }

    private static long nanos(Clock clock) {
        var now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private Answer answer(Request request) throws InterruptedException {
        return request.path().startsWith(BotApi.PREFIX) ? api.answer(request) : others.answer(request);
    }

    /** The base address of the API, {@code http://127.0.0.1:PORT}. */
    public URI api() {
        return web.address();
    }

    public String token() {
        return TOKEN;
    }

    public World world() {
        return world;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    public Limits limits() {
        return limits;
    }

    /** Whether rich messages are taken, as newer servers do, or refused as unknown. */
    public void takeRichMessages(boolean taken) {
        sending.takeRich(taken);
        editing.takeRich(taken);
    }

    ProfileMethods profile() {
        return profile;
    }

    /** Refuses connections and drops those there are, until {@link #goOnline}. */
    public synchronized void goOffline() {
        web.close();
    }

    /** Listens again on the same port. */
    public synchronized void goOnline() {
        web = new WebServer(web.port(), this::answer);
    }

    @Override
    public synchronized void close() {
        web.close();
    }
}
