package newsbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FeedFreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static FeedSettings every(Duration every) {
        return new FeedSettings(
                URI.create("https://user:secret@news.example:8443/rss.xml?key=secret"), Language.EN, every);
    }

    private static FeedState read(@Nullable Instant at) {
        return new FeedState("f", null, null, null, true, 0, null, at, null, null, null, null);
    }

    @Test
    void feedIsStaleAfterTenRestsButNeverLongAfterItsPollerTriesAgain() {
        FeedSettings minute = every(Duration.ofMinutes(1));
        assertThat(FeedFreshness.isStale(minute, read(NOW.minusSeconds(600)), NOW))
                .isFalse();
        assertThat(FeedFreshness.isStale(minute, read(NOW.minusSeconds(601)), NOW))
                .isTrue();
        assertThat(FeedFreshness.patience(every(Duration.ofSeconds(1)))).isEqualTo(Duration.ofSeconds(20));
        assertThat(FeedFreshness.patience(every(Duration.ofDays(1))))
                .isEqualTo(Duration.ofDays(1).plusMinutes(15));
    }

    @Test
    void feedThatWasNeverReadIsStale() {
        assertThat(FeedFreshness.isStale(every(Duration.ofMinutes(1)), read(null), NOW))
                .isTrue();
    }

    @Test
    void nameOfAFeedHoldsNoSecretAndTellsQueriesApart() {
        FeedSettings feed = every(Duration.ofMinutes(1));
        assertThat(feed.name()).startsWith("news.example:8443/rss.xml?").doesNotContain("secret", "key");
        FeedSettings other =
                new FeedSettings(URI.create("https://news.example:8443/rss.xml?key=other"), Language.EN, feed.every());
        assertThat(feed.name()).isNotEqualTo(other.name());
        assertThat(new FeedSettings(URI.create("https://news.example/rss.xml"), Language.EN, feed.every()).name())
                .isEqualTo("news.example/rss.xml");
    }

    @Test
    void timesAreWordedForPeople() {
        assertThat(Times.span(Duration.ofSeconds(99))).isEqualTo("99 s");
        assertThat(Times.span(Duration.ofMinutes(5))).isEqualTo("5 min");
        assertThat(Times.span(Duration.ofHours(3))).isEqualTo("3 h");
        assertThat(Times.span(Duration.ofDays(4))).isEqualTo("4 days");
        assertThat(Times.ago(NOW.plusSeconds(5), NOW)).isEqualTo("now");
        assertThat(Times.ahead(NOW.plusSeconds(5), NOW)).isEqualTo("in 5 s");
    }
}
