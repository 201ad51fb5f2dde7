package newsbot.summary;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which engine writes summaries.
 *
 * @param llm the endpoint to ask first, or null for extraction alone
 */
public record SummarySettings(@Nullable Llm llm) {

    /**
     * An OpenAI-compatible chat completion endpoint.
     *
     * @param url of the completions, such as {@code https://host/v1/chat/completions}
     * @param key sent as bearer token; null when the endpoint wants none
     * @param timeout of one call
     * @param callsPerDay after which extraction serves alone until the next day
     */
    public record Llm(URI url, String model, @Nullable String key, Duration timeout, int callsPerDay) {
        @Override
        public String toString() {
            return "Llm[url=" + url + ", model=" + model + ", key=" + (key == null ? "none" : "***") + "]";
        }
    }
}
