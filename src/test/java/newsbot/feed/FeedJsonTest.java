package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsbot.news.Item;
import org.junit.jupiter.api.Test;

final class FeedJsonTest {
    @Test
    void itemsArePrintedWithEveryFieldAndAbsentOnesNull() {
        Item item = new Item("1", "Port reopens", null, Instant.parse("2023-05-31T07:05:00Z"), null, "A", "d", null);
        FeedResult result = new FeedResult.Parsed("Harbour", "en-GB", List.of(item), List.of("w"), null);
        assertThat(new FeedJson().of("https://site.example/rss", result))
                .hasToString(
                        "{\"source\":\"https://site.example/rss\",\"title\":\"Harbour\",\"language\":\"en\",\"items\":[{\"id\":\"1\","
                                + "\"title\":\"Port reopens\",\"link\":null,\"published\":\"2023-05-31T07:05:00Z\",\"section\":null,"
                                + "\"author\":\"A\",\"description\":\"d\",\"image\":null}]}");
    }

    @Test
    void failureIsPrintedAsError() {
        assertThat(new FeedJson().of("x", new FeedResult.Failed("empty feed")))
                .hasToString("{\"source\":\"x\",\"error\":\"empty feed\"}");
    }
}
