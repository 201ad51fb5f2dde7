package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.StoreSettings;
import newsbot.db.TestStore;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * A thousand chats in twelve time zones have their digests in the same minute, and the process is killed in it, twice:
 * each chat gets its digest, all of the stories in it, and only what was in flight can come again.
 */
final class DigestKillJourney {
    private static final int CHATS = 1000;
    private static final int PER_SECOND = 100;
    private static final int WINDOW = 8;
    private static final List<String> ZONES = List.of(
            "Asia/Baku",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Asia/Tashkent",
            "Australia/Brisbane",
            "Europe/Moscow",
            "Asia/Jerusalem",
            "Pacific/Auckland");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EachStore
    void killedInTheMinuteOfAThousandDigestsItTellsEachOnce(TestStore kind) {
        try (Scene scene = new Scene(folder, PER_SECOND).on(kind.settings()).readers(CHATS)) {
            wantDigests(scene);
            scene.runSeeded();
            SampleStory first = scene.publish();
            SampleStory second = scene.publish();
            await().atMost(Scene.LIMIT).until(() -> scene.deliveries(5) == 2 * CHATS);
            await().atMost(Scene.LIMIT)
                    .until(() -> scene.number("select count(*) from deliveries where state = 5 and due = 0") == 0);
            assertThat(scene.sent(first)).isEmpty();
            scene.killAll();
            long dues = scene.number("select count(distinct due) from deliveries where state = 5");
            assertThat(dues).as("hours of the zones").isGreaterThan(8);
            theMinuteComes(scene);
            int inFlight = 0;
            for (int sent : new int[] {100, 500}) {
                BotProcess bot = scene.run();
                scene.awaitSent(first, sent);
                bot.kill();
                int sending = scene.deliveries(1);
                assertThat(sending).isLessThanOrEqualTo(WINDOW);
                inFlight += sending;
            }
            scene.run();
            scene.awaitReached(first, CHATS);
            await().atMost(Scene.LIMIT).until(() -> scene.deliveries(5) == 0);
            scene.awaitDone();
            assertThat(scene.sent(first))
                    .allSatisfy(call -> assertThat(call.text()).contains(second.title()));
            assertThat(scene.reached(first)).isEqualTo(CHATS);
            assertThat(scene.repeated(first)).isLessThanOrEqualTo(inFlight);
            assertThat(scene.number("select count(*) from posts where kind = 'digest'"))
                    .isEqualTo(CHATS);
        }
    }

    private static void wantDigests(Scene scene) {
        try (Database database = open(scene)) {
            database.update(handle -> {
                handle.execute("update subscribers set rhythm = 'digest', hour = 8");
                for (int i = 0; i < ZONES.size(); i++) {
                    handle.execute(
                            "update subscribers set zone = ? where cast(chat as bigint) % ? = ?",
                            ZONES.get(i), ZONES.size(), i);
                }
            });
        }
    }

    /** What waits for the mornings of all zones is due now, as if their clocks had been moved. */
    private static void theMinuteComes(Scene scene) {
        try (Database database = open(scene)) {
            database.update(handle -> handle.execute("update deliveries set due = 1 where state = 5"));
        }
    }

    private static Database open(Scene scene) {
        return Database.open(new StoreSettings(scene.store()));
    }
}
