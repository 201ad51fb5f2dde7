package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import org.junit.jupiter.params.ParameterizedTest;

@SuppressWarnings("NullAway.Init")
final class FeedStatesTest {
    private static final String URL = "https://site.example/rss.xml";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final FeedState FULL = new FeedState(
            URL,
            "W/\"é\"",
            "Sat, 21 Nov 2026 10:00:00 GMT",
            "0af1",
            true,
            3,
            NOON.minusSeconds(60),
            NOON.minusSeconds(120),
            NOON.plusSeconds(60),
            URI.create("https://site.example/new.xml"),
            NOON,
            "HTTP 503, 200 was expected");

    private final FeedStates states = new FeedStates();

    @ParameterizedTest
    @EachStore
    void stateIsKeptAndReplaced(TestStore store) {
        try (Database database = store.open()) {
            assertThat(find(database)).isEqualTo(FeedState.unknown(URL));

            database.update(handle -> states.save(handle, FULL));
            assertThat(find(database)).isEqualTo(FULL);

            FeedState replaced = FULL.read(NOON.plusSeconds(60), NOON, null, null, null, "0af2");
            database.update(handle -> states.save(handle, replaced));
            assertThat(find(database)).isEqualTo(replaced);
            assertThat(database.read(states::byAddress)).containsExactly(Map.entry(URL, replaced));
        }
    }

    @ParameterizedTest
    @EachStore
    void feedThatWasReadStaysSoWhateverAFormerLeaderKeepsOfIt(TestStore store) {
        try (Database database = store.open()) {
            FeedState before = FeedState.unknown(URL);
            database.update(handle -> states.save(handle, before));
            database.update(handle -> states.save(handle, FULL));
            database.update(handle -> states.save(handle, before.failed(NOON, NOON, "no answer")));
            assertThat(find(database).seeded()).isTrue();
        }
    }

    @ParameterizedTest
    @EachStore
    void stateIsLostWithTheTransactionItBelongsTo(TestStore store) {
        try (Database database = store.open()) {
            assertThatThrownBy(() -> database.update(handle -> {
                        states.save(handle, FULL);
                        throw new IllegalStateException("items could not be kept");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(find(database)).isEqualTo(FeedState.unknown(URL));
        }
    }

    private FeedState find(Database database) {
        return database.read(handle -> states.find(handle, URL));
    }
}
