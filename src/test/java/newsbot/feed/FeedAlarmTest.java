package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsbot.news.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class FeedAlarmTest {
    private static final FeedSettings FEED =
            new FeedSettings(URI.create("https://site.example/rss.xml"), Language.EN, Duration.ofMinutes(1));
    private static final FeedTrouble NOBODY = new FeedTrouble() {
        @Override
        public void dead(FeedSettings feed, Instant since, String reason) {}

        @Override
        public void back(FeedSettings feed) {}
    };

    private final Logger logger = (Logger) LoggerFactory.getLogger(FeedAlarm.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private FeedState state = FeedState.unknown("https://site.example/rss.xml");

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private void fail(FeedAlarm alarm) {
        now = now.plus(Duration.ofMinutes(10));
        state = state.failed(now, now, "HTTP 500");
        alarm.failed(state, now, "HTTP 500");
    }

    private void succeed(FeedAlarm alarm) {
        alarm.succeeded(state);
        state = state.unchanged(now, now, null);
    }

    @Test
    void whatCouldNotBeRecordedIsToldAfterTheNextPoll() {
        List<String> told = new ArrayList<>();
        boolean[] full = {true};
        FeedAlarm alarm = new FeedAlarm(FEED, new FeedTrouble() {
            @Override
            public void dead(FeedSettings feed, Instant since, String reason) {
                tell("dead");
            }

            @Override
            public void back(FeedSettings feed) {
                tell("back");
            }

            private void tell(String what) {
                if (full[0]) {
                    throw new IllegalStateException("the store is full");
                }
                told.add(what);
            }
        });
        for (int i = 0; i < 6; i++) {
            fail(alarm);
        }
        assertThatThrownBy(() -> fail(alarm)).hasMessageContaining("full");
        full[0] = false;
        fail(alarm);
        full[0] = true;
        assertThatThrownBy(() -> succeed(alarm)).hasMessageContaining("full");
        full[0] = false;
        succeed(alarm);
        assertThat(told).containsExactly("dead", "back");
    }

    @Test
    void everyChangeOfStateIsLoggedInOneLine() {
        FeedAlarm alarm = new FeedAlarm(FEED, NOBODY);
        for (int round = 0; round < 2; round++) {
            succeed(alarm);
            succeed(alarm);
            for (int i = 0; i < 12; i++) {
                fail(alarm);
            }
            succeed(alarm);
        }
        assertThat(log.list.stream()
                        .map(event -> event.getFormattedMessage().split(" ")[1])
                        .toList())
                .containsExactly(
                        "state=failing", "state=dead", "state=back", "state=failing", "state=dead", "state=back");
    }
}
