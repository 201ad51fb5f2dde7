package newsbot.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import newsbot.news.Article.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that nobody wrote: whatever comes, there is an answer, and it is fit to be shown. */
final class ArticleFuzzTest {
    private static final URI ADDRESS = URI.create("https://news.example/a");
    private static final ArticleParser PARSER = new ArticleParser(
            new ArticleSettings(".post_body", ".post_title", null, null, null, null, ZoneId.of("Asia/Baku")));
    private static final long SEED = 20261122;
    private static final int MUTANTS = 4;

    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveAnAnswer(FuzzedDataProvider data) {
        String type = data.consumeBoolean() ? null : data.consumeString(60);
        hasAnswer(data.consumeRemainingAsBytes(), type);
    }

    @Test
    void mutatedPagesGiveAnAnswer() throws IOException {
        Random random = new Random(SEED);
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        for (Path page : pages) {
            byte[] whole = Files.readAllBytes(page);
            for (int i = 0; i < MUTANTS; i++) {
                hasAnswer(mutated(whole, random), null);
            }
        }
    }

    /** Bytes flipped, a stretch of the page put elsewhere, and the end cut off. */
    private static byte[] mutated(byte[] page, Random random) {
        byte[] mutant = page.clone();
        for (int i = random.nextInt(40); i > 0; i--) {
            mutant[random.nextInt(mutant.length)] = (byte) "<>/\"'&; \0aя".charAt(random.nextInt(11));
        }
        int length = random.nextInt(mutant.length) / 2;
        int from = random.nextInt(mutant.length - length);
        int to = random.nextInt(mutant.length - length);
        System.arraycopy(page, from, mutant, to, length);
        return random.nextBoolean() ? mutant : Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length));
    }

    private static void hasAnswer(byte[] page, @Nullable String type) {
        ArticleResult result = PARSER.parse(page, type, ADDRESS);
        if (result instanceof ArticleResult.Read read) {
            assertThat(read.article().blocks())
                    .extracting(Block::text)
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .isEqualTo(text.strip())
                            .doesNotContain("\n", "\0", "  "));
            String image = read.article().image();
            assertThat(image == null || image.startsWith("http")).isTrue();
        } else if (result instanceof ArticleResult.Unreadable unreadable) {
            assertThat(unreadable.message()).startsWith(ADDRESS + ": ").contains("expected");
        }
    }
}
