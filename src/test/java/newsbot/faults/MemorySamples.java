package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The memory of a process over time: what is alive in its heap after a full collection, and all that the system gave it. */
final class MemorySamples {
    /** What a line through the samples after the warm-up may rise from its beginning to its end, in MB. */
    private static final double HEAP_RISE = 4;

    private static final double PROCESS_RISE = 24;

    private final List<Double> heap = new ArrayList<>();
    private final List<Double> process = new ArrayList<>();

    /** Collects garbage in the process and takes a sample. */
    void take(BotProcess bot) {
        heap.add(alive(bot) / 1e6);
        process.add((double) Bench.memory(bot));
    }

    /** Bytes alive; the JDK's jcmd(1) collects first, counts all objects and ends with their sum. */
    private static long alive(BotProcess bot) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(bot.pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] total = text.substring(text.lastIndexOf("Total")).strip().split("\\s+", -1);
            return Long.parseLong(total[2]);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void assertFlat() {
        assertThat(rise(heap)).as("rise of the heap in MB, of %s", heap).isLessThan(HEAP_RISE);
        assertThat(rise(process))
                .as("rise of the process in MB, of %s", process)
                .isLessThan(PROCESS_RISE);
    }

    /** How much the line of least squares through the samples rises; the first third is the warm-up. */
    static double rise(List<Double> samples) {
        List<Double> warm = samples.subList(samples.size() / 3, samples.size());
        double middle = (warm.size() - 1) / 2.0;
        double mean = warm.stream().mapToDouble(each -> each).average().orElseThrow();
        double along = 0;
        double square = 0;
        for (int i = 0; i < warm.size(); i++) {
            along += (i - middle) * (warm.get(i) - mean);
            square += (i - middle) * (i - middle);
        }
        return along / square * (warm.size() - 1);
    }

    @Override
    public String toString() {
        return "heap-MB=%.1f..%.1f rise=%.1f process-MB=%.0f..%.0f rise=%.1f"
                .formatted(
                        heap.get(heap.size() / 3),
                        heap.get(heap.size() - 1),
                        rise(heap),
                        process.get(process.size() / 3),
                        process.get(process.size() - 1),
                        rise(process));
    }
}
