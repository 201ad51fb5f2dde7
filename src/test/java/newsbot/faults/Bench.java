package newsbot.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newsbot.demo.Journal;

/** What benchmarks measure with. */
public final class Bench {
    /** The unit of CPU time in {@code /proc/PID/stat}: USER_HZ is 100 on every Linux (proc(5)). */
    private static final long TICK_MS = 10;

    private Bench() {}

    /** Calls a second from the first to the last. */
    public static double rate(List<Journal.Call> calls) {
        double seconds = (calls.get(calls.size() - 1).nanoTime() - calls.get(0).nanoTime()) / 1e9;
        return (calls.size() - 1) / seconds;
    }

    /** CPU time of a process until now, of all its threads. */
    static Duration cpu(BotProcess bot) {
        String stat = proc(bot, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MS);
    }

    /** The most memory that a process has had, in MB, everything included. */
    static long peakMemory(BotProcess bot) {
        return memory(bot, "VmHWM:");
    }

    /** The memory that a process has now, in MB, everything included. */
    static long memory(BotProcess bot) {
        return memory(bot, "VmRSS:");
    }

    private static long memory(BotProcess bot, String kind) {
        return proc(bot, "status")
                .lines()
                .filter(line -> line.startsWith(kind))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String proc(BotProcess bot, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(bot.pid()), file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
