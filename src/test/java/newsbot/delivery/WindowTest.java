package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowTest {
    @ParameterizedTest
    @CsvSource({"1, 8", "30, 8", "100, 8", "101, 25", "400, 100", "1000, 250", "1600, 400", "100000, 400"})
    void asManyAreUnderWayAsThePaceFillsWhileOneIsAnswered(double perSecond, int size) {
        assertThat(Window.size(perSecond)).isEqualTo(size);
    }

    @Test
    void resultsAreGatheredOnlyWhereTheyComeByTheHundreds() {
        assertThat(Window.gathering(100)).isZero();
        assertThat(Window.gathering(101)).isEqualTo(Duration.ofMillis(10));
    }
}
