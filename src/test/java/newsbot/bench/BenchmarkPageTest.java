package newsbot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkPageTest {
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 4);

    @Test
    void pageHasEveryRowOnceAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what |"))
                .map(line -> line.split(" \\| ", 2)[0] + " | ")
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Row.values())
                        .map(BenchmarkPage::beginning)
                        .toList());
    }

    @Test
    void figuresMachineAndDateAreWrittenAndRemarksStay() {
        String page = """
                **Machine**: an old one. **Date**: long ago.

                | what | measured | goal |
                |---|---|---|
                | pace at 30 a second | 1.0 | old |

                A remark.
                """;
        String line = Row.PACE_FREE.line(29.94, 99.8, 30, 0);
        assertThat(BenchmarkPage.with(page, "2 cores", DATE, Map.of(Row.PACE_FREE, line)))
                .isEqualTo("""
                        **Machine**: 2 cores. **Date**: 4 November 2026, one run.

                        | what | measured | goal |
                        |---|---|---|
                        | pace at 30 a second | 29.9 a second, 99.8 %, at most 30 in any second, 0 refused | ≥ 98 %, none refused |

                        A remark.
                        """);
    }

    @Test
    void missedGoalIsSaid() {
        assertThat(Row.SHARE.line(0.57, 8_428, 14_704))
                .endsWith("| 0.57 (8,428 of 14,704 a second) | ≥ 0.8, **missed** |");
        assertThat(Row.SHARE.line(0.80, 8_000, 10_000)).endsWith("| ≥ 0.8 |");
        assertThat(Row.SUMMARY_HEAP.line(15.3, 15.3)).endsWith("| 15.3 and 15.3 MB | |");
    }

    @Test
    void rowThatThePageLacksIsAnError() {
        assertThatThrownBy(() -> BenchmarkPage.with("**Machine**: x\n", "2 cores", DATE, Map.of(Row.SHARE, "| x |")))
                .hasMessageContaining("share of what a bare OkHttp loop");
    }

    @Test
    void pageIsWrittenOnceEveryRowIsMeasured(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(PAGE, folder.resolve("benchmarks.md"));
        String before = Files.readString(copy);
        Results results = new Results(copy);
        for (Row row : Row.values()) {
            assertThat(Files.readString(copy)).as("before " + row).isEqualTo(before);
            results.add(row, BenchmarkPage.beginning(row) + "measured |");
        }
        assertThat(Files.readAllLines(copy).stream().filter(line -> line.endsWith(" | measured |")))
                .hasSize(Row.values().length);
        assertThat(Files.readString(copy)).contains(Machine.described()).doesNotContain("| measured | measured |");
        assertThat(Files.readAllLines(copy)).hasSameSizeAs(Files.readAllLines(PAGE));
    }

    @Test
    void machineIsDescribed() {
        assertThat(Machine.described()).matches("\\d+ cores, \\d+ GB, \\w+ [\\d.]+, JDK [\\d.]+, SQLite on .*");
    }
}
