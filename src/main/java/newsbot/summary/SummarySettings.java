package newsbot.summary;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which engine writes summaries, and in which form chats get them.
 *
 * @param llm the endpoint to ask first, or null for extraction alone
 * @param rich whether as rich messages (Bot API 10.1) where Telegram takes them
 */
public record SummarySettings(@Nullable Llm llm, boolean rich) {

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
