package newsbot.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program counts and measures, for Prometheus to fetch. Names are dotted and lower-case ({@code feed.polls} is
 * shown as {@code newsbot_feed_polls_total}); the values of a label are few and known: never an id, never a text. For
 * use by many threads.
 */
public final class Metrics {
    private static final String PREFIX = "newsbot.";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("resource") // watches the JVM's collections as long as the process lives
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new JvmHeapPressureMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /**
     * Something that is counted. What it has not met yet is not shown, and Prometheus sees no growth from nothing to one:
     * so each known set of values begins at zero by {@link Counter#known}.
     *
     * @param labels the names of its labels
     */
    public Counter counter(String name, String help, String... labels) {
        return new Counter(PREFIX + name, help, List.of(labels));
    }

    /**
     * Something that takes time, as a histogram.
     *
     * @param bounds of its buckets, in their order
     */
    public Timer timer(String name, String help, List<Duration> bounds, String... labels) {
        return new Timer(PREFIX + name, help, bounds, List.of(labels));
    }

    /** A span of time as a value in seconds. */
    public static double seconds(Duration span) {
        return span.toMillis() / 1_000.0;
    }

    /**
     * A value that is asked for at each fetch, so it must be at hand; one that cannot be told is shown as NaN.
     *
     * @param unit of the value, which ends its name, such as {@code seconds}; null for none
     * @param labels in pairs of name and value
     */
    public void gauge(String name, String help, @Nullable String unit, Supplier<Number> value, String... labels) {
        Gauge.builder(PREFIX + name, value)
                .description(help)
                .baseUnit(unit)
                .tags(labels)
                .register(registry);
    }

    /** Everything in Prometheus' text format 0.0.4. */
    String scrape() {
        return registry.scrape();
    }

    private static Tags tags(List<String> labels, List<String> values) {
        Tags tags = Tags.empty();
        for (int i = 0; i < labels.size(); i++) {
            tags = tags.and(labels.get(i), values.get(i));
        }
        return tags;
    }

    /** Most have been met: {@code computeIfAbsent} alone could have many threads wait for each other. */
    private static <M> M met(Map<List<String>, M> meters, Function<List<String>, M> make, String... values) {
        List<String> key = List.of(values);
        M met = meters.get(key);
        return met != null ? met : meters.computeIfAbsent(key, make);
    }

    /** Something that is counted. */
    public final class Counter {
        private final String name;
        private final String help;
        private final List<String> labels;
        private final Map<List<String>, io.micrometer.core.instrument.Counter> counters = new ConcurrentHashMap<>();

        private Counter(String name, String help, List<String> labels) {
            this.name = name;
            this.help = help;
            this.labels = labels;
        }

        /** Begins at zero for these values of the labels. */
        public Counter known(String... values) {
            of(values);
            return this;
        }

        /** One more. */
        public void more(String... values) {
            of(values).increment();
        }

        /** So many more. */
        public void add(long more, String... values) {
            of(values).increment(more);
        }

        private io.micrometer.core.instrument.Counter of(String... values) {
            return met(
                    counters,
                    known -> io.micrometer.core.instrument.Counter.builder(name)
                            .description(help)
                            .tags(tags(labels, known))
                            .register(registry),
                    values);
        }
    }

    /** Something that takes time. */
    public final class Timer {
        private final String name;
        private final String help;
        private final Duration[] bounds;
        private final List<String> labels;
        private final Map<List<String>, io.micrometer.core.instrument.Timer> timers = new ConcurrentHashMap<>();

        private Timer(String name, String help, List<Duration> bounds, List<String> labels) {
            this.name = name;
            this.help = help;
            this.bounds = bounds.toArray(Duration[]::new);
            this.labels = labels;
        }

        /** Begins at zero for these values of the labels. */
        public Timer known(String... values) {
            of(values);
            return this;
        }

        /** One more, which took so long. */
        public void took(Duration time, String... values) {
            of(values).record(time);
        }

        private io.micrometer.core.instrument.Timer of(String... values) {
            return met(
                    timers,
                    known -> io.micrometer.core.instrument.Timer.builder(name)
                            .description(help)
                            .serviceLevelObjectives(bounds)
                            .tags(tags(labels, known))
                            .register(registry),
                    values);
        }
    }
}
