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
    /** Those of this JVM. */
    static final Results RUN = new Results(Path.of(System.getProperty("bench.page", "docs/benchmarks.md")));

    private final Path page;
    private final Map<Row, String> lines = new EnumMap<>(Row.class);

    Results(Path page) {
        this.page = page;
    }

    synchronized void add(Row row, String line) {
        System.out.println(line);
        lines.put(row, line);
        if (lines.size() < Row.values().length) {
            return;
        }
        try {
            String old = Files.readString(page);
            Files.writeString(page, BenchmarkPage.with(old, Machine.described(), LocalDate.now(ZoneOffset.UTC), lines));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
