package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.ops.Metrics;
import newsbot.web.FetchSettings;
import newsbot.web.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class FeedPollerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private final Database database = TestStore.SQLITE.open();
    private final FeedStates states = new FeedStates();
    private final Fetcher fetcher =
            new Fetcher(new FetchSettings(true, Duration.ofSeconds(10), 1 << 20, "newsbot-test"), clock);
    private final Site site = new Site();
    private final FeedSettings settings = new FeedSettings(site.address(), Language.EN, MINUTE);
    private final List<FeedBatch> batches = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean storeBroken;
    private FeedPoller poller = poller();

    FeedPollerTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        database.close();
        site.close();
    }

    private FeedPoller poller() {
        FeedSink sink = batch -> database.update(handle -> {
            states.save(handle, batch.state());
            if (storeBroken) {
                throw new IllegalStateException("disk full");
            }
            batches.add(batch);
        });
        FeedTrouble trouble = new FeedTrouble() {
            @Override
            public void dead(FeedSettings feed, Instant since, String reason) {
                troubles.add("dead since " + since + " " + reason);
            }

            @Override
            public void back(FeedSettings feed) {
                troubles.add("back");
            }
        };
        return new FeedPoller(
                settings,
                fetcher,
                new FeedParser(ZoneOffset.UTC),
                database,
                sink,
                trouble,
                new Metrics(),
                clock,
                new Random(1));
    }

    /** Polls, and moves the clock to the next poll. */
    private Duration poll() {
        Duration wait = poller.step();
        clock.advance(wait);
        return wait;
    }

    private void restart() {
        poller = poller();
    }

    private FeedState state() {
        return database.read(handle -> states.find(handle, site.address().toString()));
    }

    private static List<String> titles(FeedBatch batch) {
        return batch.items().stream().map(Item::title).toList();
    }

    @Test
    void firstReadingIsMarkedAndTheNextIsNot() {
        Instant first = clock.instant();
        assertThat(poll()).isEqualTo(MINUTE);
        site.publish("\"2\"", Site.feed("Three", "One", "Two"));
        assertThat(poll()).isEqualTo(MINUTE);

        assertThat(batches).hasSize(2);
        assertThat(batches.get(0).first()).isTrue();
        assertThat(batches.get(0).previousSuccess()).isNull();
        assertThat(titles(batches.get(0))).containsExactly("One", "Two");
        assertThat(batches.get(1).first()).isFalse();
        assertThat(batches.get(1).previousSuccess()).isEqualTo(first);
        assertThat(titles(batches.get(1))).containsExactly("Three", "One", "Two");
        assertThat(batches.get(1).feed()).isEqualTo(settings);
    }

    @Test
    void unchangedFeedIsAskedForByItsValidatorsAndBringsNothing() {
        poll();
        restart();
        poll();
        assertThat(site.last().headers()).containsEntry("if-none-match", "\"1\"");
        assertThat(batches).hasSize(1);
        assertThat(state().lastSuccess()).isEqualTo(clock.instant().minus(MINUTE));
    }

    @Test
    void sameBytesBringNothing() {
        site.publish(null, Site.feed("One"));
        poll();
        poll();
        assertThat(site.asked()).hasSize(2);
        assertThat(site.last().headers()).doesNotContainKeys("if-none-match", "if-modified-since");
        assertThat(batches).hasSize(1);
    }

    @Test
    void serverThatAlwaysSaysNotModifiedIsAskedForEverythingOnceADay() {
        poll();
        site.publish("\"1\"", Site.feed("New", "One", "Two"));
        for (int i = 0; i < 24 * 60 - 2; i++) {
            clock.advance(MINUTE);
        }
        poll();
        assertThat(batches).hasSize(1);
        poll();
        assertThat(batches).hasSize(2);
        assertThat(site.last().headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void sameBodyGoesToTheArchiveOnceADay() {
        site.publish(null, Site.feed("One"));
        Instant first = clock.instant();
        for (int i = 0; i < 24 * 60; i++) {
            poll();
        }
        assertThat(batches).hasSize(1);
        assertThat(state().lastFull()).isEqualTo(first);
        assertThat(state().lastSuccess()).isEqualTo(clock.instant().minus(MINUTE));
        Instant second = clock.instant();
        poll();
        assertThat(batches).hasSize(2);
        assertThat(batches.get(1).first()).isFalse();
        assertThat(state().lastFull()).isEqualTo(second);
    }

    @Test
    void itemsThatCouldNotBeKeptComeAgain() {
        storeBroken = true;
        assertThatThrownBy(poller::step).hasMessage("disk full");
        assertThat(state()).isEqualTo(FeedState.unknown(site.address().toString()));
        storeBroken = false;
        poll();
        assertThat(batches.get(0).first()).isTrue();

        site.publish("\"2\"", Site.feed("Three"));
        storeBroken = true;
        assertThatThrownBy(poller::step).hasMessage("disk full");
        storeBroken = false;
        poll();
        assertThat(titles(batches.get(1))).containsExactly("Three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><html><body><p>Hello</body></html>",
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<rss>",
                "garbage"
            })
    void failureLeavesTheStateAndIsWaitedOut(String answer) {
        poll();
        FeedState before = state();
        site.answerWith(answer);
        Instant failed = clock.instant();
        Duration wait = poll();

        assertThat(wait).isBetween(MINUTE, Duration.ofSeconds(75));
        FeedState after = state();
        assertThat(after.failures()).isEqualTo(1);
        assertThat(after.failingSince()).isEqualTo(failed);
        assertThat(after.reason()).isNotBlank();
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.bodyHash()).isEqualTo(before.bodyHash());
        assertThat(after.lastSuccess()).isEqualTo(before.lastSuccess());

        site.answerWith(null);
        assertThat(poll()).isEqualTo(MINUTE);
        assertThat(state().failures()).isZero();
        assertThat(state().failingSince()).isNull();
        assertThat(state().reason()).isNull();
        assertThat(batches).hasSize(1);
    }

    @Test
    void firstReadingIsTheFirstThatSucceeds() {
        site.answerWith("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        poll();
        poll();
        assertThat(batches).isEmpty();
        site.answerWith(null);
        poll();
        assertThat(batches.get(0).first()).isTrue();
    }

    @Test
    void emptyFeedIsASuccess() {
        site.publish("\"0\"", Site.feed());
        assertThat(poll()).isEqualTo(MINUTE);
        assertThat(batches.get(0).items()).isEmpty();
        assertThat(state().seeded()).isTrue();
        assertThat(state().failures()).isZero();
    }

    @Test
    void waitsGrowAndTheFirstPollAfterRecoveryIsServed() {
        poll();
        site.answerWith("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 300; i++) {
            Duration wait = poll();
            assertThat(wait).isBetween(MINUTE, Duration.ofMinutes(10));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        assertThat(longest).isGreaterThan(Duration.ofMinutes(8));
        site.answerWith(null);
        site.publish("\"2\"", Site.feed("News"));
        assertThat(poll()).isEqualTo(MINUTE);
        assertThat(batches).hasSize(2);
    }

    @Test
    void serversWishToBeLeftAloneIsHonoured() {
        site.answerWith("HTTP/1.1 429 Slow down\r\nRetry-After: 1800\r\nContent-Length: 0\r\n\r\n");
        assertThat(poll()).isEqualTo(Duration.ofMinutes(30));
        site.answerWith("HTTP/1.1 429 Slow down\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n");
        assertThat(poll()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void feedDeadForAnHourIsToldOnceAndSoIsItsReturn() {
        poll();
        troubles.clear();
        Instant since = clock.instant();
        site.answerWith("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        while (clock.instant().isBefore(since.plus(Duration.ofMinutes(50)))) {
            poll();
        }
        assertThat(troubles).isEmpty();
        for (int i = 0; i < 20; i++) {
            poll();
        }
        assertThat(troubles).containsExactly("dead since " + since + " HTTP 500, 200 was expected");
        site.answerWith(null);
        poll();
        poll();
        assertThat(troubles).hasSize(2).last().isEqualTo("back");
    }

    @Test
    void returnAfterARestartIsToldToo() {
        poll();
        site.answerWith("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        for (int i = 0; i < 20; i++) {
            poll();
        }
        troubles.clear();
        restart();
        site.answerWith(null);
        poll();
        poll();
        assertThat(troubles).containsExactly("back");
    }

    @Test
    void restartGoesOnWithTheScheduleAndHonoursTheServersWish() {
        poller.step();
        clock.advance(Duration.ofSeconds(20));
        restart();
        assertThat(poller.step()).hasSeconds(40);
        assertThat(site.asked()).hasSize(1);
        clock.advance(Duration.ofSeconds(40));
        site.answerWith("HTTP/1.1 429 Slow down\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        assertThat(poller.step()).isEqualTo(Duration.ofHours(1));
        restart();
        clock.advance(MINUTE);
        assertThat(poller.step()).isEqualTo(Duration.ofMinutes(59));
        assertThat(site.asked()).hasSize(2);
        poller.step();
        assertThat(site.asked()).hasSize(3);
    }

    @Test
    void clockSetBackHoldsUpNothing() {
        poll();
        clock.advance(Duration.ofDays(-3650));
        site.publish("\"2\"", Site.feed("News"));
        assertThat(poller.step()).isEqualTo(MINUTE);
        assertThat(batches).hasSize(2);
        restart();
        clock.advance(Duration.ofDays(-3650));
        assertThat(poller.step()).isEqualTo(MINUTE);
    }

    @Test
    void permanentMoveIsRememberedWhenSeenThreeTimesAndForgottenWhenItFails() {
        site.answerWith("HTTP/1.1 301 Moved\r\nLocation: /new.xml\r\nContent-Length: 0\r\n\r\n");
        poll();
        poll();
        assertThat(state().movedTo()).isNull();
        poll();
        assertThat(state().movedTo()).isEqualTo(site.address("/new.xml"));
        int before = site.asked().size();
        restart();
        poll();
        poll();
        assertThat(site.asked()).hasSize(before + 2);
        assertThat(site.last().path()).isEqualTo("/new.xml");

        site.publish("\"9\"", "<html><body>This domain is for sale</body></html>");
        poll();
        assertThat(state().movedTo()).isNull();
        site.answerWith(null);
        site.publish("\"10\"", Site.feed("Home"));
        poll();
        assertThat(site.last().path()).isEqualTo("/rss.xml");
        assertThat(batches).hasSize(2);
    }

    @Test
    void moveToAPageOrForAWhileIsNotRemembered() {
        site.answerWith("HTTP/1.1 302 Found\r\nLocation: /new.xml\r\nContent-Length: 0\r\n\r\n");
        for (int i = 0; i < 5; i++) {
            poll();
        }
        assertThat(state().movedTo()).isNull();
        site.answerWith("HTTP/1.1 301 Moved\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n");
        site.publish(null, "<html><body>Log in</body></html>");
        for (int i = 0; i < 5; i++) {
            poll();
        }
        assertThat(state().movedTo()).isNull();
        assertThat(state().failures()).isEqualTo(5);
    }

    @Test
    void bodyThatWasCutOffIsAskedForWhole() {
        String whole = Site.feed("One", "Two", "Three");
        site.publish("\"1\"", whole.substring(0, whole.indexOf("Three")));
        poll();
        assertThat(titles(batches.get(0))).contains("One", "Two");
        site.publish("\"1\"", whole);
        poll();
        assertThat(titles(batches.get(1))).containsExactly("One", "Two", "Three");
    }

    @Test
    void overlongFeedIsCutToItsNewest500() {
        String[] titles = new String[2000];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = "T" + i;
        }
        site.publish("\"1\"", Site.feed(titles));
        poll();
        assertThat(batches.get(0).items()).hasSize(500);
        assertThat(titles(batches.get(0))).startsWith("T0", "T1").endsWith("T499");
    }

    @Test
    void stoppingIsNotTheFeedsFailure() {
        poll();
        FeedState before = state();
        fetcher.close();
        poller.step();
        assertThat(state()).isEqualTo(before);
    }
}
