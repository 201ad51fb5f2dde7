package newsbot.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of benchmarks: lines of tables that are measured, and a line about the machine. All else is written by hand. */
final class BenchmarkPage {
    private static final String MACHINE = "**Machine**: ";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private BenchmarkPage() {}

    /**
     * The page with new figures.
     *
     * @throws IllegalStateException when it has no line for one of them, or none for the machine
     */
    static String with(String page, String machine, LocalDate date, Map<Row, String> measured) {
        List<String> lines = new ArrayList<>(page.lines().toList());
        replace(lines, MACHINE, MACHINE + machine + ". **Date**: " + DATE.format(date) + ", one run.");
        measured.forEach((row, line) -> replace(lines, beginning(row), line));
        return String.join("\n", lines) + "\n";
    }

    private static void replace(List<String> lines, String beginning, String line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                lines.set(i, line);
                return;
            }
        }
        throw new IllegalStateException("the page of benchmarks has no line that begins: " + beginning);
    }

    /** What a row's line begins with. */
    static String beginning(Row row) {
        return "| " + row.what() + " | ";
    }
}
