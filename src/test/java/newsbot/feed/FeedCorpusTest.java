package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import newsbot.news.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feed of the corpus gives what {@code expected.json} beside it says; its fields speak of the first item. */
final class FeedCorpusTest {
    private static final URI ADDRESS = URI.create("https://site.example/feeds/news.xml");
    private static final FeedParser PARSER = new FeedParser(ZoneId.of("Asia/Baku"), Duration.ofSeconds(60));

    static List<Arguments> corpus() throws IOException {
        List<Arguments> corpus = new ArrayList<>();
        for (JsonNode expected : new ObjectMapper().readTree(resource("expected.json"))) {
            corpus.add(Arguments.of(expected.get("file").asText(), expected));
        }
        return corpus;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void feedGivesWhatIsExpected(String file, JsonNode expected) throws IOException {
        String type = expected.path("contentType").asText(null);
        FeedResult result = PARSER.parse(resource(file), type, ADDRESS);
        if (expected.has("error")) {
            assertThat(result).isInstanceOf(FeedResult.Failed.class);
            assertThat(((FeedResult.Failed) result).message())
                    .contains(expected.get("error").asText())
                    .contains("expected")
                    .doesNotContain("\n");
            return;
        }
        assertThat(result).isInstanceOf(FeedResult.Parsed.class);
        FeedResult.Parsed parsed = (FeedResult.Parsed) result;
        assertThat(parsed.items()).hasSize(expected.get("count").asInt());
        if (expected.has("warning")) {
            assertThat(String.join("; ", parsed.warnings()))
                    .contains(expected.get("warning").asText());
        } else {
            assertThat(parsed.warnings()).noneMatch(warning -> warning.contains("left out"));
        }
        same(expected, "feedTitle", parsed.title());
        same(expected, "language", parsed.language());
        if (!parsed.items().isEmpty()) {
            first(expected, parsed.items().get(0));
        }
    }

    private static void first(JsonNode expected, Item item) {
        same(expected, "id", item.id());
        same(expected, "title", item.title());
        same(expected, "link", item.link());
        same(
                expected,
                "published",
                item.published() == null ? null : item.published().toString());
        same(expected, "section", item.section());
        same(expected, "author", item.author());
        same(expected, "description", item.description());
        same(expected, "image", item.image());
    }

    @Test
    void corpusIsLargeAndItsNamesAreUnique() throws IOException {
        assertThat(corpus().stream().map(feed -> feed.get()[0]).distinct())
                .hasSameSizeAs(corpus())
                .hasSizeGreaterThanOrEqualTo(120);
    }

    private static void same(JsonNode expected, String field, @Nullable String found) {
        if (expected.has(field)) {
            assertThat(found).as(field).isEqualTo(expected.get(field).asText(null));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = FeedCorpusTest.class.getResourceAsStream("/feeds/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }
}
