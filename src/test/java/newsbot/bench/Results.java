package newsbot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** What one run has measured. The page gets it when nothing is missing, so that it never mixes runs or machines. */
final class Results {
    private static final Path PAGE = Path.of(System.getProperty("bench.page", "docs/benchmarks.md"));
    private static final Map<Row, String> LINES = new EnumMap<>(Row.class);

    private Results() {}

    static synchronized void add(Row row, String line) {
        System.out.println(line);
        LINES.put(row, line);
        if (LINES.size() == Row.values().length) {
            try {
                String page = Files.readString(PAGE);
                Files.writeString(
                        PAGE, BenchmarkPage.with(page, Machine.described(), LocalDate.now(ZoneOffset.UTC), LINES));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
