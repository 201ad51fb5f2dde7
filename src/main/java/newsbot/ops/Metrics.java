package newsbot.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the program counts and measures, for Prometheus to fetch. Names are dotted and lower-case
 * ({@code feed.polls} is shown as {@code newsbot_feed_polls_total}); tags come in pairs of key and
 * value, and have few different values: never an id, never a text. For use by many threads.
 */
public final class Metrics {
    private static final String PREFIX = "newsbot.";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** One more of these. */
    public void count(String name, String... tags) {
        registry.counter(PREFIX + name, tags).increment();
    }

    /** So many more of these. */
    public void count(long more, String name, String... tags) {
        registry.counter(PREFIX + name, tags).increment(more);
    }

    /** One more of these, which took so long. */
    public void time(Duration took, String name, String... tags) {
        registry.timer(PREFIX + name, tags).record(took);
    }

    /** Shows a value that is asked for at each fetch; one that cannot be told is shown as NaN. */
    public void gauge(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(PREFIX + name, value).tags(tags).register(registry);
    }

    /** Everything in Prometheus' text format 0.0.4. */
    String scrape() {
        return registry.scrape();
    }
}
