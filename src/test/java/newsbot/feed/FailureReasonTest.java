package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailureReasonTest {
    private static final URI FEED = URI.create("https://site.example/rss.xml?key=hush");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://site.example/rss.xml?key=hush: HTTP 503, 200 was expected | HTTP 503, 200 was expected
            empty feed at https://site.example/rss.xml?key=hush, expected RSS | empty feed at https://site.example/rss.xml?…, expected RSS
            https://site.example/rss.xml?key=hush (redirected to https://u:hush@b.example/in;s=hush#hush): HTTP 404 | https://site.example/rss.xml?… (redirected to https://b.example/in?…): HTTP 404
            feed at HTTP://b.example:8080/a.xml unreadable: no mark-up | feed at HTTP://b.example:8080/a.xml unreadable: no mark-up
            at https://t.example/bot123456:AAAAAAAAAAAAAAAAAAAAAAAAA/x, 200 was expected | at https://t.example/bot***/x, 200 was expected
            no connection ($1), a server that listens was expected | no connection ($1), a server that listens was expected
            """)
    void reasonIsWithoutSecretsAndWithoutTheFeedsOwnAddress(String message, String shown) {
        assertThat(FailureReason.of(FEED, message)).isEqualTo(shown);
    }

    @Test
    void reasonIsOneShortLine() {
        assertThat(FailureReason.of(FEED, "not\na feed " + "x".repeat(5_000)))
                .startsWith("not a feed x")
                .endsWith("x…")
                .hasSizeLessThanOrEqualTo(301);
    }
}
