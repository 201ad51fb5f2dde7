package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsbot.demo.Chat;
import newsbot.demo.Effect;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.demo.TelegramBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged bot leaves to be seen by others: its log at the lowest level, its pages, files and command line. */
final class SecrecyJourney {
    /** In every form of the token, whatever stands for the colon. */
    private static final String TOKEN = TelegramBox.TOKEN.substring(TelegramBox.TOKEN.indexOf(':') + 1);

    private static final String KEY = "CANARY-key-of-the-model";

    private static final String FORGED = "2099-01-01T00:00:00.000Z ERROR [main] forged";
    private static final String BROKEN = "\r\n\u001b[31m\u0085\u2028\u2029\u009b" + FORGED + "\n" + FORGED;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    @TempDir
    Path folder = Path.of("");

    /** A bot that logs everything, with files open to everybody if nobody took care, and an engine that is not there. */
    private Scene scene() {
        return new Scene(folder, 100)
                .with("LOG_LEVEL", "TRACE")
                .with("NEWSBOT_SUMMARIES_ENGINE", "llm")
                .with("NEWSBOT_SUMMARIES_URL", "http://127.0.0.1:1/v1/chat/completions")
                .with("NEWSBOT_SUMMARIES_MODEL", "any")
                .with("NEWSBOT_SUMMARIES_KEY", KEY)
                .readers(5);
    }

    /** Starts it without a umask and with the JDK's own loggers at their lowest level. */
    private BotProcess start(Scene scene) {
        Path levels = folder.resolve("levels.properties");
        try {
            Files.writeString(levels, """
                    .level=ALL
                    handlers=java.util.logging.ConsoleHandler
                    java.util.logging.ConsoleHandler.level=ALL
                    """);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return scene.seeded(scene.within("umask 000", List.of("-Djava.util.logging.config.file=" + levels)));
    }

    @Test
    void secretsStandNowhereWhateverGoesWrong() throws Exception {
        try (Scene scene = scene()) {
            BotProcess bot = start(scene);
            String path = "/bot" + TelegramBox.TOKEN + "/sendMessage";
            var told = scene.telegram.faults().on("sendMessage", Effect.refuse(400, "Bad Request: " + path));
            told.times(1);
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(403, "Forbidden: " + path.replace(":", "%3A")))
                    .times(1);
            scene.telegram.faults().on("sendMessage", Effect.close()).times(1);
            SampleStory interview = SampleStory.of("en", "INTERVIEWS", "A talk with somebody about something");
            scene.site.publish(interview);
            scene.awaitReached(interview, 3);
            scene.telegram
                    .faults()
                    .on("getUpdates", Effect.body(500, "<p>" + path + "</p>"))
                    .times(1);
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("polling failed"));
            scene.telegram.goOffline();
            scene.publish();
            await().atMost(Scene.LIMIT).until(() -> bot.log().contains("Unreachable"));
            scene.telegram.goOnline();

            for (String page : List.of("/", "/metrics", "/healthz", "/readyz", "/nowhere")) {
                assertThat(scene.page(page)).as(page).doesNotContain(TOKEN, KEY).doesNotStartWith("0 ");
            }
            assertThat(Files.readString(Path.of("/proc", Long.toString(bot.pid()), "cmdline")))
                    .contains("newsbot.jar")
                    .doesNotContain(TOKEN, KEY);
            assertThat(bot.log())
                    .as("everything is logged, OkHttp and the JDK too")
                    .contains(" TRACE ", " DEBUG ", "o.i.c.TaskRunner", "jdk.event.security", "c.sun.net.httpserver");
            assertThat(scene.command("backup", folder.resolve("copy.db").toString()))
                    .contains("written");
            bot.terminate();
            bot.exitWithin(Duration.ofSeconds(20));
            assertThat(scene.command("export", folder.resolve("readers.json").toString()))
                    .contains("subscribers=5");
            Map<String, String> files = files();
            assertThat(files).containsKeys("newsbot.db", "copy.db", "readers.json", "bot-0.log");
            files.forEach((name, bytes) -> assertThat(bytes.contains(TOKEN) || bytes.contains(KEY))
                    .as("a secret in " + name)
                    .isFalse());
        }
    }

    @Test
    void filesAreTheirOwnersAloneWhateverTheUmask() throws Exception {
        try (Scene scene = new Scene(folder, 100)) {
            BotProcess bot = start(scene);
            assertThat(scene.command("backup", folder.resolve("copy.db").toString()))
                    .contains("written");
            assertModes("newsbot.db", "newsbot.db-wal", "newsbot.db-shm", "newsbot.db.lock", "copy.db");
            bot.terminate();
            bot.exitWithin(Duration.ofSeconds(20));
            Files.createFile(
                    folder.resolve("readers.json"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
            scene.command("export", folder.resolve("readers.json").toString());
            scene.command("export", folder.resolve("new.json").toString());
            assertModes("newsbot.db", "newsbot.db.lock", "readers.json", "new.json");
        }
    }

    private void assertModes(String... names) throws IOException {
        for (String name : names) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nobodysTextMakesALineOfTheLog() {
        try (Scene scene = new Scene(folder, 100).with("LOG_LEVEL", "TRACE").readers(2)) {
            BotProcess bot = start(scene);
            scene.telegram
                    .faults()
                    .on("sendMessage", Effect.refuse(400, "Bad Request: " + BROKEN))
                    .times(1);
            SampleStory story = SampleStory.of("en", "POLI" + BROKEN, "A headline" + BROKEN + " that ends here");
            scene.site.publish(story);
            await().atMost(Scene.LIMIT).until(() -> scene.deliveries(3) + scene.deliveries(4) >= 2);
            Person mallory = scene.telegram.world().person(666, "Mallory" + BROKEN, "en" + BROKEN);
            mallory.types("/start" + BROKEN);
            await().atMost(Scene.LIMIT).until(() -> mallory.chat().lastFromBot() != null);
            mallory.pressesData(mallory.chat().fromBot().get(0), "pick:" + BROKEN);
            mallory.types("/follow words" + BROKEN);
            mallory.asks("karabakh" + BROKEN);
            Chat group = scene.telegram.world().supergroup(-100_666, "A group" + BROKEN);
            mallory.types(group, "/topic" + BROKEN);
            int before = mallory.chat().fromBot().size();
            mallory.types("/topics");
            await().atMost(Scene.LIMIT).until(() -> mallory.chat().fromBot().size() > before);

            String log = bot.log();
            assertThat(log).as("such a text is in the log").contains("forged");
            assertThat(log.lines()).noneMatch(line -> line.startsWith("2099") || line.startsWith(" 2099"));
            assertThat(UNSAFE.matcher(log)
                            .results()
                            .map(found -> log.substring(
                                    Math.max(0, found.start() - 100), Math.min(log.length(), found.end() + 20))))
                    .isEmpty();
        }
    }

    /** Every file of the bot's folder by its name, its bytes as Latin-1. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
