package newsbot.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Limits;
import newsbot.demo.MovableClock;
import newsbot.demo.TelegramBox;
import newsbot.ops.Metrics;
import newsbot.outbox.Pause;
import newsbot.outbox.Posts;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Post;
import newsbot.telegram.TelegramSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message by which an admin follows a post for very many chats, against a Telegram in a box. */
final class ProgressTest {
    private static final long ADMIN = 99;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Database database = TestStore.SQLITE.open();
    private final TelegramBox telegram = TelegramBox.start(0, Clock.systemUTC(), Limits.Rules.OFF);
    private final Post post = new Post(
            new TelegramSettings(
                    TelegramBox.TOKEN, telegram.api(), new TelegramSettings.Limits(100, 1_000, 6_000), false),
            new Metrics());
    private final Progress progress = new Progress(
            database,
            new Notices(database, new Posts(), new Subscribers(database), Set.of(ADMIN), clock),
            new Stories(database),
            new Pause(database),
            post,
            clock);
    private final Bars bars = new Bars(database);

    @BeforeEach
    void broadcast() {
        telegram.world().people(ADMIN, 1, "en");
        database.update(handle -> {
            handle.execute(
                    "insert into posts(id, kind, body, created) values (1, 'announcement', 'News for all', ?)",
                    clock.instant().toEpochMilli());
            for (int chat = 0; chat <= Progress.LARGE; chat++) {
                handle.execute(
                        "insert into deliveries(post, chat, state, due, message_id) values (1, ?, 3, 0, 7)",
                        Integer.toString(10_000 + chat));
            }
        });
        progress.step();
        // the notice has arrived
        database.update(handle -> handle.execute("update deliveries set state = 3, message_id = 7 where post = 2"));
        assertThat(bars.open())
                .singleElement()
                .satisfies(bar -> assertThat(bar.message()).isEqualTo(7));
    }

    @AfterEach
    void close() {
        post.close();
        telegram.close();
        database.close();
    }

    private void round() {
        clock.advance(Duration.ofSeconds(6));
        progress.step();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|Bad Request: message is not modified: specified new message content is exactly the same",
                "400|Bad Request: message to edit not found",
                "403|Forbidden: bot was blocked by the user",
                "403|Forbidden: not now",
            })
    void barEndsWithAnEditThatSaysItOrNeverWill(int code, String answer) {
        Faults.Fault fault = telegram.faults().on("editMessageText", Effect.refuse(code, answer));
        await().atMost(LIMIT).until(() -> {
            round();
            return bars.open().isEmpty();
        });
        round();
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void editThatFailsIsMadeUpForByTheNext() {
        Faults.Fault fault = telegram.faults()
                .on("editMessageText", Effect.refuse(500, "Internal Server Error"))
                .times(2);
        Faults.Fault taken = telegram.faults().on("editMessageText", Effect.body(200, "{\"ok\":true,\"result\":true}"));
        await().atMost(LIMIT).until(() -> {
            round();
            return bars.open().isEmpty();
        });
        assertThat(fault.hits()).isEqualTo(2);
        assertThat(taken.hits()).isEqualTo(1);
    }
}
