package newsbot;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import newsbot.db.StoreSettings;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;

/** The whole bot at work between the demo's servers, its archive filled. For a test's field, with {@code AutoClose}. */
final class BotWorld implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Demo demo;
    private final Newsbot bot;

    private BotWorld(Path folder, Demo demo, Newsbot bot) {
        this.folder = folder;
        this.demo = demo;
        this.bot = bot;
    }

    static BotWorld start() {
        return start(false);
    }

    /** One that sends summaries as rich messages. */
    static BotWorld rich() {
        return start(true);
    }

    private static BotWorld start(boolean rich) {
        try {
            Path folder = Files.createTempDirectory("newsbot-world");
            Demo demo = Demo.start(0, Clock.systemUTC());
            StoreSettings store = new StoreSettings(store(folder));
            Newsbot bot = new Newsbot(DemoSettings.of(demo, store, Duration.ofSeconds(1), rich), demo.clock());
            bot.start();
            until(() -> List.of("en", "ru", "az").stream()
                    .allMatch(language -> demo.site().visitsToFeed(language).size() >= 2));
            return new BotWorld(folder, demo, bot);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException("the bot did not start", fault);
        }
    }

    private static String store(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("newsbot.db");
    }

    /** The address of the bot's store. */
    String store() {
        return store(folder);
    }

    Demo demo() {
        return demo;
    }

    Person emma() {
        return demo.cast().emma();
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(LIMIT).until(condition);
    }

    static Message last(Chat chat) {
        return chat.fromBot().get(chat.fromBot().size() - 1);
    }

    /** Writes in private; the bot's answer. */
    static Message ask(Person person, String text) {
        return answer(person.chat(), () -> person.types(text));
    }

    /** What the bot says next in a chat after something was done there. */
    static Message answer(Chat chat, Runnable deed) {
        int before = chat.fromBot().size();
        deed.run();
        until(() -> chat.fromBot().size() > before);
        return chat.fromBot().get(before);
    }

    /** Presses a button under a message; the message as it is when its text has become another. */
    static Message press(Person person, Message message, String button) {
        person.presses(message, button);
        until(() -> !now(message).text().equals(message.text()));
        return now(message);
    }

    private static Message now(Message message) {
        return message.chat().messages().stream()
                .filter(one -> one.id() == message.id())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        bot.close();
        demo.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
