package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import newsbot.db.Database;
import newsbot.db.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ButtonWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Database database = TestStore.SQLITE.open();
    private final ButtonWords words = at(NOW);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gas",
                "#gas",
                "12:gas: oil",
                "Зангезурский коридор и железная дорога через Мегри -война",
                "a wording of very many words that goes on and on, longer than any button can hold"
            })
    void wordsComeBackFromDataThatFits(String said) {
        String data = words.data(said);
        assertThat(data.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(ButtonWords.ROOM);
        assertThat(words.words(data)).isEqualTo(said);
    }

    @Test
    void forgedAndForgottenDataIsStale() {
        String data = words.data("x".repeat(100));
        assertThatThrownBy(() -> words.words("")).isInstanceOf(StaleButton.class);
        assertThatThrownBy(() -> words.words("#nothing")).isInstanceOf(StaleButton.class);
        at(NOW.plus(Duration.ofDays(31))).data("y".repeat(100));
        assertThatThrownBy(() -> words.words(data)).isInstanceOf(StaleButton.class);
    }

    private ButtonWords at(Instant now) {
        return new ButtonWords(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
