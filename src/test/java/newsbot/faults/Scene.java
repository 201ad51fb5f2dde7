package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import newsbot.db.Database;
import newsbot.db.StoreSettings;
import newsbot.demo.Journal;
import newsbot.demo.Limits;
import newsbot.demo.SampleSite;
import newsbot.demo.SampleStory;
import newsbot.demo.TelegramBox;

/**
 * All that surrounds a bot under test: a Telegram and a site in this process, a store, a configuration file; and the
 * oracle that counts what readers got.
 */
final class Scene implements AutoCloseable {
    /** Below the ports that the system gives to outgoing connections, so that none takes one between two starts. */
    private static final int FIRST_PORT = 18_000;

    private static final int PORTS_OF_A_JVM = 700;
    private static final int JVMS = 16;

    /** Taken as long as this JVM lives: by it JVMs that run journeys side by side get ports of their own. */
    private static final ServerSocket TURN = turn();

    private static final AtomicInteger PORTS = new AtomicInteger();

    static final Duration LIMIT = Duration.ofSeconds(60);

    /** The ids of the readers begin here. */
    static final long FIRST = 1_000_001;

    private static final int BATCH = 10_000;
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final String CANARY = TelegramBox.TOKEN.substring(TelegramBox.TOKEN.indexOf(':') + 1);

    final TelegramBox telegram;
    final SampleSite site;
    final Path folder;
    final int port = freePort();
    private final Map<String, String> settings = new HashMap<>();
    private final List<BotProcess> processes = new ArrayList<>();
    private List<String> editions = List.of("en");
    private String store;
    private String admins = "";
    private int readers;
    private int stories;

    /**
     * @param perSecond what Telegram allows and the bot is configured for
     */
    Scene(Path folder, int perSecond) {
        this.folder = folder;
        telegram = TelegramBox.start(0, Clock.systemUTC(), Limits.Rules.TELEGRAM.perSecond(perSecond));
        site = new SampleSite(0, Clock.systemUTC());
        store = "jdbc:sqlite:" + folder.resolve("newsbot.db");
        settings.put("NEWSBOT_TELEGRAM_LIMITS_PER_SECOND", Integer.toString(perSecond));
        settings.put("NEWSBOT_HTTP_PORT", Integer.toString(port));
    }

    /** Another store than a SQLite file of its own. */
    Scene on(StoreSettings other) {
        store = other.url();
        return this;
    }

    /** The bots come to the store by another address than the oracle. */
    void botsUse(StoreSettings other) {
        settings.put("NEWSBOT_STORE", other.url());
    }

    /** Lets the first reader run the bot. */
    Scene firstReaderIsAdmin() {
        admins = Long.toString(FIRST);
        return this;
    }

    /** A setting by its environment variable. */
    Scene with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    /** The editions whose feeds are read, in place of the English one alone. */
    Scene editions(String... languages) {
        editions = List.of(languages);
        return this;
    }

    /** Lets people follow everything; written into the store, which nobody may be using. */
    Scene readers(int count) {
        telegram.world().people(FIRST + readers, count, "en");
        return rows(count);
    }

    /** The same for people that this Telegram does not know. */
    Scene rows(int count) {
        try (Database database = Database.open(new StoreSettings(store))) {
            database.update(handle -> {
                var people = handle.prepareBatch("insert into subscribers(chat, state, kind, language, since)"
                        + " values (:chat, 'active', 'private', 'en', 0)");
                var follows = handle.prepareBatch("insert into follows(chat, topic) values (:chat, 'all')");
                for (long chat : ids(readers, count)) {
                    people.bind("chat", Long.toString(chat)).add();
                    follows.bind("chat", Long.toString(chat)).add();
                    if (people.size() == BATCH) {
                        people.execute();
                        follows.execute();
                    }
                }
                people.execute();
                follows.execute();
            });
        }
        readers += count;
        return this;
    }

    /** Lets one more chat follow everything. */
    void follow(long chat, String kind) {
        try (Database database = Database.open(new StoreSettings(store))) {
            database.update(handle -> {
                handle.execute(
                        "insert into subscribers(chat, state, kind, language, since) values (?, 'active', ?, 'en', 0)",
                        Long.toString(chat),
                        kind);
                handle.execute("insert into follows(chat, topic) values (?, 'all')", Long.toString(chat));
            });
        }
    }

    private static long[] ids(int from, int count) {
        return LongStream.range(FIRST + from, FIRST + from + count).toArray();
    }

    /** The ids of this part of the readers, 0 to 1, from the first. */
    long[] share(double part) {
        return ids(0, (int) (readers * part));
    }

    /** Starts a bot and waits until its loops run. */
    BotProcess run() {
        return launch(List.of()).ready();
    }

    /** Starts a bot; whether it comes up is not looked at. */
    BotProcess launch(List<String> options) {
        return launch(options, port);
    }

    /** Starts a bot under a limit of the system's, such as {@code ulimit -n 100} or {@code umask 000}. */
    BotProcess within(String limit, List<String> options) {
        return launch(options, port, newLog(), limit).ready();
    }

    /** Starts a bot beside another. */
    BotProcess beside() {
        return launch(List.of(), freePort());
    }

    /** Starts a bot whose output goes to a device that is always full. */
    BotProcess mute() {
        return launch(List.of(), port, Path.of("/dev/full"), "");
    }

    private BotProcess launch(List<String> options, int healthPort) {
        return launch(options, healthPort, newLog(), "");
    }

    private Path newLog() {
        return folder.resolve("bot-" + processes.size() + ".log");
    }

    private BotProcess launch(List<String> options, int healthPort, Path log, String limit) {
        return start(BotProcess.jar(limit, options), List.of("run"), healthPort, log);
    }

    /** Starts a bot by the beginning of a command that is not the jar's own, such as the launcher's. */
    BotProcess by(List<String> command) {
        return start(command, List.of("run"), port, newLog());
    }

    /** Lets the program do something else than run, with the same configuration. */
    BotProcess begin(String... arguments) {
        return start(BotProcess.jar("", List.of()), List.of(arguments), port, newLog());
    }

    private BotProcess start(List<String> command, List<String> arguments, int healthPort, Path log) {
        Map<String, String> environment = environment();
        environment.put("NEWSBOT_HTTP_PORT", Integer.toString(healthPort));
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        whole.addAll(List.of("--config", config().toString()));
        BotProcess process = BotProcess.start(whole, folder, log, environment);
        processes.add(process);
        return process;
    }

    /** Runs another of the program's commands to its end; what it printed. */
    String command(String... arguments) {
        return BotProcess.command(folder, config(), environment(), List.of(arguments));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("TELEGRAM_BOT_TOKEN", TelegramBox.TOKEN);
        return environment;
    }

    /** Starts a bot that has read the feed once, so that what is published from now on is news. */
    BotProcess runSeeded() {
        return seeded(run());
    }

    /** Waits until it has read the feed once. */
    BotProcess seeded(BotProcess bot) {
        await().atMost(LIMIT)
                .until(() -> editions.stream()
                        .allMatch(language -> site.visitsToFeed(language).size() >= 2));
        return bot;
    }

    private Path config() {
        Path topics = Path.of("config", "topics.yaml").toAbsolutePath();
        Path config = folder.resolve("newsbot.yaml");
        try {
            Files.writeString(config, """
                    site: {name: Caspian Courier, time-zone: Asia/Baku}
                    feeds:
                    %s
                    telegram:
                      token: ${TELEGRAM_BOT_TOKEN}
                      api: %s
                      admins: [%s]
                    store: "%s"
                    topics: "%s"
                    fetch: {allow-private-networks: true}
                    """.formatted(feeds(), telegram.api(), admins, store, topics));
            return config;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String feeds() {
        return editions.stream()
                .map(language -> "  - {url: \"%s\", language: %s, every: 1s}".formatted(site.feed(language), language))
                .collect(Collectors.joining("\n"));
    }

    /** Publishes a story that has not been there. */
    SampleStory publish() {
        stories++;
        SampleStory story = SampleStory.of("en", "POLITICS", "A headline that nobody knows yet, number " + stories);
        site.publish(story);
        return story;
    }

    // ---- the oracle

    /** The messages that carried the story and took effect, in order. */
    List<Journal.Call> sent(SampleStory story) {
        return telegram.journal()
                .where(call ->
                        call.isSending() && call.accepted() && call.text().contains(story.title()));
    }

    /** How many readers have the story. */
    int reached(SampleStory story) {
        return (int) sent(story).stream().map(Journal.Call::chat).distinct().count();
    }

    /** How many messages were one too many. */
    int repeated(SampleStory story) {
        return sent(story).size() - reached(story);
    }

    void awaitSent(SampleStory story, int messages) {
        await().atMost(LIMIT.plusSeconds(messages / 10))
                .pollInterval(LOOK)
                .until(() -> sent(story).size() >= messages);
    }

    void awaitReached(SampleStory story, int chats) {
        await().atMost(LIMIT.plusSeconds(chats / 10))
                .pollInterval(LOOK.multipliedBy(10))
                .until(() -> reached(story) >= chats);
    }

    /** Waits until nothing is pending, under way or in doubt. */
    void awaitDone() {
        awaitDone(LIMIT);
    }

    /** The same, where it may take longer. */
    void awaitDone(Duration limit) {
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(table("select post, chat, state, due, attempts, doubtful, reason"
                                + " from deliveries where state in (0, 1, 2) limit 5"))
                        .as("nothing left at " + System.currentTimeMillis())
                        .isEmpty());
    }

    /** How many deliveries are in a state (outbox.Outbox): 0 pending, 1 sending, 2 uncertain, 3 sent, 4 failed. */
    int deliveries(int state) {
        return (int) number("select count(*) from deliveries where state = " + state);
    }

    /** A number out of the store, read beside whoever uses it. */
    long number(String query) {
        try (Connection connection = DriverManager.getConnection(store);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException fault) {
            throw new IllegalStateException(query, fault);
        }
    }

    String store() {
        return store;
    }

    /** A text out of the store. */
    String text(String query) {
        try (Connection connection = DriverManager.getConnection(store);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException fault) {
            throw new IllegalStateException(query, fault);
        }
    }

    /** The reasons for which deliveries failed. */
    Set<String> reasons() {
        return table("select distinct reason from deliveries where state = 4").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
    }

    /** Rows out of the store, as texts; empty where there is nothing. */
    List<List<String>> table(String query) {
        try (Connection connection = DriverManager.getConnection(store);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<List<String>> table = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String text = rows.getString(column);
                    row.add(text == null ? "" : text);
                }
                table.add(row);
            }
            return table;
        } catch (SQLException fault) {
            throw new IllegalStateException(query, fault);
        }
    }

    /** What {@code /healthz} or another page of the bot's own server answers: the status and the text. */
    String page(String path) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException fault) {
            return "0 " + fault;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static ServerSocket turn() {
        for (int port = FIRST_PORT; port < FIRST_PORT + JVMS; port++) {
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("too many run journeys side by side");
    }

    private static int freePort() {
        int first = FIRST_PORT + JVMS + PORTS_OF_A_JVM * (TURN.getLocalPort() - FIRST_PORT);
        for (int tried = 0; tried < PORTS_OF_A_JVM; tried++) {
            try (ServerSocket socket = new ServerSocket(first + PORTS.getAndIncrement() % PORTS_OF_A_JVM)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** Kills every bot that runs. */
    void killAll() {
        processes.stream().filter(BotProcess::isAlive).forEach(BotProcess::kill);
    }

    /** Ends everything; in no log of any of the bots is the token. */
    @Override
    public void close() {
        processes.forEach(BotProcess::close);
        telegram.close();
        site.close();
        for (BotProcess process : processes) {
            assertThat(process.log().lines().filter(line -> line.contains(CANARY)))
                    .as("log lines with the token")
                    .isEmpty();
        }
    }
}
