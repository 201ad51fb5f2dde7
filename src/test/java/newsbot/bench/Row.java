package newsbot.bench;

import java.util.Locale;
import java.util.function.Predicate;

/** A line of docs/benchmarks.md: what is measured, how its figures are shown, and what they should reach. */
public enum Row {
    PACE_FREE(
            "pace at 30 a second",
            "%.1f a second, %.1f %%, at most %.0f in any second, %.0f refused",
            "≥ 98 %, none refused",
            figures -> figures[1] >= 98 && figures[3] == 0),
    PACE_PAID(
            "pace at 1,000 a second (paid broadcast)",
            "%.1f a second, %.1f %%, at most %,.0f in any second, %.0f refused",
            "≥ 98 %, none refused",
            figures -> figures[1] >= 98 && figures[3] == 0),
    PACE_PAID_CPU("CPU of the bot for 1,000 messages, at that pace", "%.2f s"),
    PACE_PAID_MEMORY("memory of the process at that, `-Xmx256m`", "%.0f MB at its peak"),
    SHARE(
            "limits off, the bot's share of what a bare OkHttp loop posts to the same server, medians of rounds in turns",
            "%.2f (%,.0f of %,.0f a second)",
            "≥ 0.8",
            figures -> figures[0] >= 0.8),
    SHARE_CPU("CPU with limits off, the server's included: bot, bare loop", "%.2f and %.2f ms a message"),
    PLANNING(
            "planning 1,000,000 deliveries on SQLite, in one statement, first and second story",
            "%.1f and %.1f s",
            "≤ 10 s",
            figures -> Math.max(figures[0], figures[1]) <= 10),
    PLANNING_WHOLE("the same in the whole bot with `-Xmx256m`, polling and commit included", "%.1f s"),
    MILLION_MEMORY("memory of the process with 1,000,000 subscribers, `-Xmx256m`", "%.0f MB at its peak"),
    MILLION_STORE("SQLite store with 1,000,000 subscribers and deliveries", "%.0f MB"),
    ANSWERS(
            "`/latest` while a broadcast runs at 30 a second",
            "p50 %.0f ms, p99 %.0f ms",
            "p99 ≤ 1 s",
            figures -> figures[1] <= 1_000),
    START("start of the installed bot to its first getUpdates: plain, with the archive of classes", "%.2f and %.2f s"),
    IDLE("its memory (RSS) ten seconds later: plain, with the archive", "%.0f and %.0f MB"),
    SMALL(
            "memory (RSS) with 100,000 subscribers and the options for a 256 MB server, a summary and a headline to all",
            "%.0f MB when idle, %.0f MB at its peak",
            "≤ 256 MB",
            figures -> figures[1] <= 256),

    TOPICS("a story against 12 topics", "%,.0f ± %.0f a second, %.2f ms each"),
    ALERTS_1_000("and 1,000 alerts", "%,.0f ± %.0f a second, %.2f ms each"),
    ALERTS_10_000("and 10,000 alerts", "%,.0f ± %.0f a second, %.2f ms each"),
    ALERTS_100_000("and 100,000 alerts", "%,.0f ± %.0f a second, %.2f ms each", "< 5 ms", figures -> figures[2] < 5),
    ALERTS_1_000_000("and 1,000,000 alerts", "%,.0f ± %.0f a second, %.2f ms each"),

    SUMMARY_OF_QUESTIONS(
            "an interview of 10,000 words in questions and answers, warm, in three languages",
            "%.0f to %.0f ms",
            "< 300 ms",
            figures -> figures[1] < 300),
    SUMMARY_OF_REPORTED_SPEECH(
            "the same in reported speech", "%.0f to %.0f ms", "< 300 ms", figures -> figures[1] < 300),
    SUMMARY_HEAP("heap after a collection, after 10 and after 100 interviews", "%.1f and %.1f MB");

    private final String what;
    private final String format;
    private final String goal;
    private final Predicate<double[]> reached;

    Row(String what, String format) {
        this(what, format, "", figures -> true);
    }

    Row(String what, String format, String goal, Predicate<double[]> reached) {
        this.what = what;
        this.format = format;
        this.goal = goal;
        this.reached = reached;
    }

    /** What the line begins with, by which it is found in the page. */
    String what() {
        return what;
    }

    /** The whole line, with what was measured. */
    String line(double... figures) {
        Object[] numbers = new Object[figures.length];
        for (int i = 0; i < figures.length; i++) {
            numbers[i] = figures[i];
        }
        String measured = String.format(Locale.ROOT, format, numbers);
        String told = goal.isEmpty() ? "" : " " + goal + (reached.test(figures) ? "" : ", **missed**");
        return "| " + what + " | " + measured + " |" + told + " |";
    }

    /** What was measured; once every row is, the page is written anew. */
    public void measured(double... figures) {
        Results.RUN.add(this, line(figures));
    }
}
