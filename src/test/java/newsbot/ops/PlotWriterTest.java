package newsbot.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newsbot.ops.View.Plot;
import newsbot.ops.View.Tone;
import org.junit.jupiter.api.Test;

final class PlotWriterTest {
    private static String svg(Long... amounts) {
        Html html = new Html();
        List<String> hours =
                IntStream.range(0, amounts.length).mapToObj(i -> i + ":00").toList();
        PlotWriter.write(html, new Plot("Sent", "In words.", hours, List.of(amounts), Tone.GOOD));
        return html.toString();
    }

    @Test
    void scaleIsARoundNumberThatHoldsTheMost() {
        assertThat(List.of(0L, 1L, 2L, 3L, 9L, 10L, 11L, 81L, 1_001L, 14_300L))
                .extracting(PlotWriter::scale)
                .containsExactly(1L, 1L, 2L, 4L, 10L, 10L, 20L, 100L, 2_000L, 20_000L);
    }

    @Test
    void plotSaysInWordsWhatItShows() {
        assertThat(svg(0L, 5L)).contains("role=\"img\"", "<title>Sent</title>", "<desc>In words.</desc>", "1:00: 5");
    }

    @Test
    void highestColumnIsTwiceTheHalfAndNothingHasNone() {
        String svg = svg(0L, 10L, 20L);
        assertThat(svg.split("<rect ", -1)).hasSize(3);
        assertThat(svg).contains("height=\"61.0\"", "height=\"122.0\"");
    }

    @Test
    void smallestColumnIsStillToBeSeen() {
        assertThat(svg(1L, 1_000_000L)).contains("height=\"2.0\"", ">1M<", ">500k<");
    }

    @Test
    void lastHourHasItsLabel() {
        assertThat(svg(1L, 1L, 1L, 1L)).contains(">3:00<", ">0:00<").doesNotContain(">1:00<", ">2:00<");
    }

    @Test
    void percentIsNeverWholeOrNothingWhileSomethingIsMissing() {
        assertThat(Amounts.percent(0, 5)).isEqualTo("0 %");
        assertThat(Amounts.percent(1, 100_000)).isEqualTo("1 %");
        assertThat(Amounts.percent(99_999, 100_000)).isEqualTo("99 %");
        assertThat(Amounts.percent(100_000, 100_000)).isEqualTo("100 %");
        assertThat(Amounts.percent(0, 0)).isEqualTo("–");
        assertThat(Amounts.whole(1_234_567)).isEqualTo("1,234,567");
    }
}
