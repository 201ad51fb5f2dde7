package newsbot.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code src/test/resources/pages}, each beside what is to be read from it. */
final class PageCorpusTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final ArticleParser ANY_SITE =
            new ArticleParser(new ArticleSettings(null, null, null, null, null, null, BAKU));
    private static final ArticleParser CALIBER =
            new ArticleParser(new ArticleSettings(".post_body", ".post_title", null, null, null, null, BAKU));

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsReadAsExpected(String page) throws IOException {
        JsonNode expected = JSON.readTree(PAGES.resolve(page + ".json").toFile());
        URI address = URI.create(expected.path("source").asText());
        byte[] body = Files.readAllBytes(PAGES.resolve(page + ".html"));

        ArticleResult result = (page.startsWith("caliber") ? CALIBER : ANY_SITE).parse(body, null, address);

        if (expected.has("error")) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ArticleResult.Unreadable.class,
                            unreadable -> assertThat(unreadable.message())
                                    .startsWith(address + ": ")
                                    .contains(expected.path("error").asText())
                                    .contains("expected"));
        } else {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ArticleResult.Read.class,
                            read -> assertThat(shown(address, read)).isEqualTo(expected.toPrettyString()));
        }
    }

    private static String shown(URI address, ArticleResult.Read read) {
        return JSON.valueToTree(ArticleJson.of(address.toString(), read.article()))
                .toPrettyString();
    }
}
