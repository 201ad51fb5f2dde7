package newsbot;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import newsbot.db.StoreSettings;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;

/** The whole bot at work between the demo's servers, its archive filled. */
final class BotWorld implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Demo demo;
    private final Newsbot bot;

    private BotWorld(Demo demo, Newsbot bot) {
        this.demo = demo;
        this.bot = bot;
    }

    static BotWorld start(Path folder) throws InterruptedException {
        return start(folder, false);
    }

    /** One that sends summaries as rich messages. */
    static BotWorld rich(Path folder) throws InterruptedException {
        return start(folder, true);
    }

    private static BotWorld start(Path folder, boolean rich) throws InterruptedException {
        Demo demo = Demo.start(0, Clock.systemUTC());
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        Newsbot bot = new Newsbot(DemoSettings.of(demo, store, Duration.ofSeconds(1), rich), demo.clock());
        bot.start();
        BotWorld world = new BotWorld(demo, bot);
        until(() -> List.of("en", "ru", "az").stream()
                .allMatch(language -> demo.site().visitsToFeed(language).size() >= 2));
        return world;
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
    public void close() {
        bot.close();
        demo.close();
    }
}
