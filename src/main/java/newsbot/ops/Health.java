package newsbot.ops;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the program is well, part by part, each of them a metric too. For use by many threads. */
public final class Health {
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Metrics metrics;

    public Health(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Says how a part is. Must answer at once and name no secrets. */
    @FunctionalInterface
    public interface Check {
        /** What is wrong in one line, or null if nothing is. */
        @Nullable
        String fault() throws Exception;
    }

    /** How serious a part's fault is. */
    public enum Weight {
        /** The program should be restarted or looked at: {@code /healthz} fails, and so does {@code /readyz}. */
        VITAL,
        /** It cannot do its work for the time being: {@code /readyz} fails. */
        NEEDED,
        /** Something to know, and no fault: it is shown, and fails nothing. */
        SHOWN
    }

    /** Has the part's check asked from now on; takes the place of an earlier one of that name. */
    public void watch(String name, Weight weight, Check check) {
        Part part = new Part(weight, check);
        parts.put(name, part);
        metrics.gauge(
                "part.ok",
                "Whether a part of the program is well (1) or not (0); weight says what its fault means.",
                null,
                () -> parts.getOrDefault(name, part).examine().fault() == null ? 1 : 0,
                "part",
                name,
                "weight",
                weight.name().toLowerCase(Locale.ROOT));
    }

    /** Watches that a loop never hangs in a round, or fails to begin one, for so long. */
    public void watch(Loop loop, Duration patience) {
        watch("loop " + loop.name(), Weight.VITAL, () -> {
            Duration behind = loop.behind();
            return behind.compareTo(patience) > 0 ? "no round finished for " + behind.toSeconds() + " s" : null;
        });
    }

    /** What is wrong with what the program needs, by part, in words; empty when all is well. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        examine().forEach((name, finding) -> {
            if (finding.against(Weight.NEEDED)) {
                faults.put(name, String.valueOf(finding.fault()));
            }
        });
        return faults;
    }

    /** How each part is, by name. */
    Map<String, Finding> examine() {
        return parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().examine(), (one, other) -> one, LinkedHashMap::new));
    }

    /** What a check said; null when all is well. */
    record Finding(Weight weight, @Nullable String fault) {
        /** Whether there is something to know that is no fault. */
        boolean isShown() {
            return fault != null && weight == Weight.SHOWN;
        }

        boolean against(Weight asked) {
            return fault != null && weight.compareTo(asked) <= 0;
        }
    }

    private record Part(Weight weight, Check check) {
        Finding examine() {
            try {
                return new Finding(weight, check.fault());
            } catch (Exception e) {
                // the message could hold anything, an address with a password among it
                return new Finding(
                        weight, "its check failed with " + e.getClass().getSimpleName());
            }
        }
    }
}
