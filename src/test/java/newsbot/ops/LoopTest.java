package newsbot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void roundsFollowEachOther() {
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            return Duration.ZERO;
        });
        await().until(() -> rounds.get() > 100);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void sleepingLoopIsWoken() {
        Loop loop = Loop.start("test", this::longRound);
        await().until(() -> rounds.get() == 1);
        loop.wake();
        await().until(() -> rounds.get() == 2);
        assertThat(loop.behind()).isLessThan(LONG);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void wishesForARoundWithinATimeShareOne() {
        Loop loop = Loop.start("test", this::longRound);
        await().until(() -> rounds.get() == 1);
        loop.wake(LONG);
        loop.wake(LONG);
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
        loop.wake(Duration.ofMillis(50));
        loop.wake(LONG);
        await().until(() -> rounds.get() == 2);
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 2);
        assertThat(loop.stop(LONG)).isTrue();
    }

    private Duration longRound() {
        rounds.incrementAndGet();
        return LONG;
    }

    @Test
    void wakingDuringARoundBringsOneMore() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            go.await();
            return LONG;
        });
        await().until(() -> rounds.get() == 1);
        loop.wake();
        loop.wake();
        loop.wake();
        go.countDown();
        await().until(() -> rounds.get() == 2);
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 2);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void everythingThrownIsSurvived() {
        Throwable[] surprises = {
            new IllegalStateException("bug"),
            new java.io.IOException("disk"),
            new StackOverflowError(),
            new OutOfMemoryError("pretended"),
            new NoClassDefFoundError("X"),
            new InterruptedException()
        };
        Loop loop = Loop.start(
                "test",
                () -> {
                    int round = rounds.getAndIncrement();
                    if (round < surprises.length) {
                        if (surprises[round] instanceof Error error) {
                            throw error;
                        }
                        throw (Exception) surprises[round];
                    }
                    return LONG;
                },
                SHORT);
        await().until(() -> rounds.get() == surprises.length + 1 && loop.failures() == 0);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void interruptedRoundDoesNotEndTheLoop() {
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            Thread.currentThread().interrupt();
            return Duration.ofMillis(1);
        });
        await().until(() -> rounds.get() > 3);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void restAfterAFailureIsNotCutShortByWaking() {
        Loop loop = Loop.start(
                "test",
                () -> {
                    rounds.incrementAndGet();
                    throw new IllegalStateException("always");
                },
                LONG);
        await().until(() -> loop.failures() == 1);
        loop.wake();
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
        assertThat(loop.stop(LONG)).isTrue();
    }

    @Test
    void stoppingLetsTheRoundFinish() {
        AtomicBoolean finished = new AtomicBoolean();
        CountDownLatch go = new CountDownLatch(1);
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            go.await();
            finished.set(true);
            return LONG;
        });
        await().until(() -> rounds.get() == 1);
        Thread letGo = new Thread(go::countDown);
        letGo.start();
        assertThat(loop.stop(LONG)).isTrue();
        assertThat(finished).isTrue();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void roundThatHangsIsInterruptedWhenPatienceIsOver() {
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            new CountDownLatch(1).await();
            return LONG;
        });
        await().until(() -> rounds.get() == 1);
        assertThat(loop.stop(Duration.ofMillis(50))).isTrue();
        loop.wake();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void hangingRoundShowsHowFarTheLoopIsBehind() {
        CountDownLatch go = new CountDownLatch(1);
        Loop loop = Loop.start("test", () -> {
            rounds.incrementAndGet();
            go.await();
            return LONG;
        });
        await().until(() -> loop.behind().compareTo(Duration.ofMillis(50)) > 0);
        go.countDown();
        await().until(() -> loop.behind().isZero());
        assertThat(loop.stop(LONG)).isTrue();
    }
}
