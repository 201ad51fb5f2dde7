package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Stories are sorted anew when the analyser's version changes, so that must not be forgotten. */
final class AnalyserTest {
    private static final int VERSION = 1;
    private static final String DIGEST = "89ab47c6";

    @Test
    void anotherAnalyserHasAnotherVersion() throws IOException {
        CRC32 digest = new CRC32();
        try (InputStream file = Objects.requireNonNull(
                AnalyserTest.class.getResourceAsStream("/topics/headlines-unseen.tsv"), "headlines-unseen.tsv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String title = line.substring(line.lastIndexOf('\t') + 1);
                digest.update(
                        new TreeSet<>(SearchTerms.of(title, null)).toString().getBytes(StandardCharsets.UTF_8));
                Text.of(title, null)
                        .tokens()
                        .forEach(token -> digest.update(
                                new TreeSet<>(token.keys()).toString().getBytes(StandardCharsets.UTF_8)));
            });
        }
        assertThat(SearchTerms.ANALYSER + " " + Long.toHexString(digest.getValue()))
                .as(
                        "words are compared otherwise: raise SearchTerms.ANALYSER and note both here; if only the headlines changed, the digest")
                .isEqualTo(VERSION + " " + DIGEST);
    }
}
