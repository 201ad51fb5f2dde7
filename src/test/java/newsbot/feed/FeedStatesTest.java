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

            database.update(handle -> states.save(handle, FeedState.unknown(URL)));
            assertThat(find(database)).isEqualTo(FeedState.unknown(URL));
            assertThat(database.read(states::byAddress)).containsExactly(Map.entry(URL, FeedState.unknown(URL)));
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
