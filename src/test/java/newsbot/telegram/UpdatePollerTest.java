package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.ops.Loop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UpdatePollerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Database database = TestStore.SQLITE.open();
    private final Inbox inbox = new Inbox(database);
    private final List<Long> arrived = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        database.close();
    }

    private FaultServer server(Function<FaultServer.Request, FaultServer.Deed> script) {
        FaultServer server = new FaultServer(script);
        open.add(server);
        return server;
    }

    private UpdatePoller poller(FaultServer server) {
        UpdatePoller poller = new UpdatePoller(
                ClientTest.settings(server.address()),
                inbox,
                Clock.fixed(NOW, ZoneOffset.UTC),
                rows -> rows.forEach(row -> arrived.add(row.id())));
        open.add(0, poller::stop);
        return poller;
    }

    private static FaultServer.Deed updates(String... updates) {
        return FaultServer.ok("[" + String.join(",", updates) + "]");
    }

    private static String update(long id) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5}}}";
    }

    private static int offset(FaultServer.Request request) {
        String body = request.body();
        int at = body.indexOf("\"offset\":");
        return at < 0 ? 0 : Integer.parseInt(body.substring(at + 9).split("[,}]")[0]);
    }

    @Test
    void updatesAreSafeBeforeTheyAreConfirmed() throws InterruptedException {
        // T6
        List<List<Long>> safe = new CopyOnWriteArrayList<>();
        UpdatePoller poller = poller(server(request -> {
            safe.add(inbox.pending(10).stream().map(Inbox.Row::id).toList());
            return offset(request) == 0 ? updates(update(7), update(8)) : updates(update(9));
        }));

        assertThat(poller.step()).isZero();
        poller.step();

        assertThat(safe).containsExactly(List.of(), List.of(7L, 8L));
        assertThat(arrived).containsExactly(7L, 8L, 9L);
        assertThat(poller.lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void updatesThatCouldNotBeStoredAreAskedForAgain() {
        FaultServer server = server(request -> updates(update(7)));
        UpdatePoller poller = poller(server);
        database.close();

        assertThatThrownBy(poller::step).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(poller::step).isInstanceOf(RuntimeException.class);
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(offset(request)).isZero());
    }

    @Test
    void askedKindsAreNamed() throws InterruptedException {
        FaultServer server = server(request -> updates());
        poller(server).step();

        assertThat(server.requests().get(0).body())
                .contains(
                        "\"allowed_updates\":[\"message\",\"edited_message\",\"channel_post\",\"callback_query\","
                                + "\"inline_query\",\"my_chat_member\"]",
                        "\"limit\":100");
    }

    @Test
    void poisonUpdatesDoNotKeepOthersAway() throws InterruptedException {
        UpdatePoller poller = poller(server(request -> updates(
                "{\"update_id\":1,\"message\":{\"unique_gift\":{},\"date\":99999999999999}}",
                "17",
                "{\"message\":{}}",
                "{\"update_id\":2,\"message\":{\"text\":\"\\ud83d lone \\u0000\"}}",
                update(3))));

        poller.step();

        assertThat(arrived).containsExactly(1L, 2L, 3L);
        assertThat(inbox.find(2).orElseThrow().body()).contains("\\uD83D", "\\u0000");
    }

    @Test
    void numberingThatBeginsAnewIsFollowed() throws InterruptedException {
        // T5, F37: the server has only lower numbers from now on
        FaultServer server = server(request -> switch (offset(request)) {
            case 0 -> updates(update(900_000));
            case 900_001 -> updates(update(12));
            case 13 -> updates(update(13));
            default -> updates();
        });
        UpdatePoller poller = poller(server);
        for (int i = 0; i < 4; i++) {
            poller.step();
        }

        assertThat(arrived).containsExactly(900_000L, 12L, 13L);
        assertThat(server.requests().stream().map(UpdatePollerTest::offset)).containsExactly(0, 900_001, 13, 14);
    }

    @Test
    void serverThatAnswersAtOnceWithoutNewsIsNotHammered() throws InterruptedException {
        UpdatePoller empty = poller(server(request -> updates()));
        assertThat(empty.step()).isGreaterThanOrEqualTo(Duration.ofMillis(500));

        UpdatePoller same = poller(server(request -> updates(update(7))));
        assertThat(same.step()).isZero();
        assertThat(same.step()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void waitsGrowToHalfAMinuteAndEndWithTheFirstAnswer() throws InterruptedException {
        // T7
        AtomicInteger count = new AtomicInteger();
        UpdatePoller poller = poller(server(request -> {
            int number = count.incrementAndGet();
            return number == 41 ? updates(update(1)) : number % 2 == 0 ? FaultServer.hangUp() : bad();
        }));

        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waits.add(poller.step());
        }
        assertThat(waits).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) <= 0);
        assertThat(poller.step()).isZero();
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void failingIsCountedFromTheFirstFailureInARow() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
        FaultServer server = server(request -> count.incrementAndGet() < 3 ? bad() : updates());
        UpdatePoller poller = new UpdatePoller(ClientTest.settings(server.address()), inbox, clock, rows -> {});
        open.add(0, poller::stop);
        assertThat(poller.failingSince()).isEmpty();
        poller.step();
        clock.advance(Duration.ofSeconds(9));
        poller.step();
        assertThat(poller.failingSince()).contains(NOW);
        poller.step();
        assertThat(poller.failingSince()).isEmpty();
    }

    private static FaultServer.Deed bad() {
        return FaultServer.http(502, "text/html", "<html>Bad Gateway</html>");
    }

    @Test
    void retryAfterIsHonoured() throws InterruptedException {
        UpdatePoller poller = poller(
                server(request -> FaultServer.error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":77}")));

        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void refusedTokenIsKnownUntilItIsAccepted() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        UpdatePoller poller = poller(
                server(request -> count.getAndIncrement() == 0 ? FaultServer.error(401, "Unauthorized") : updates()));

        assertThat(poller.isAuthorized()).isFalse();
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(5));
        assertThat(poller.isUnauthorized()).isTrue();
        assertThat(poller.isAuthorized()).isFalse();
        poller.step();
        assertThat(poller.isUnauthorized()).isFalse();
    }

    @Test
    void conflictIsWaitedOutAndItsCauseNamed() throws InterruptedException {
        // F34
        UpdatePoller poller = poller(server(request ->
                FaultServer.error(409, "Conflict: terminated by other getUpdates request; make sure that only one")));
        try (CapturedLog log = new CapturedLog()) {
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                waits.add(poller.step());
            }
            assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(3));
            assertThat(waits.get(5)).isEqualTo(Duration.ofSeconds(30));
            assertThat(log.lines()).anyMatch(line -> line.contains("another-process-polls-with-this-token"));
        }
    }

    @Test
    void webhookInTheWayIsDeleted() throws InterruptedException {
        FaultServer server = server(request -> request.method().equals("deletewebhook")
                ? FaultServer.ok("true")
                : FaultServer.error(409, "Conflict: can't use getUpdates method while webhook is active"));
        poller(server).step();

        assertThat(server.requests("deletewebhook")).hasSize(1);
    }

    @Test
    void stopBreaksOffTheLongPoll() {
        // T9
        FaultServer[] self = new FaultServer[1];
        FaultServer server = server(request -> self[0].stall());
        self[0] = server;
        UpdatePoller poller = poller(server);
        CompletableFuture<Duration> polling = CompletableFuture.supplyAsync(() -> {
            try {
                return poller.step();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(10, TimeUnit.SECONDS).until(() -> server.requests().size() == 1);

        poller.stop();

        assertThat(polling).succeedsWithin(Duration.ofSeconds(3));
    }

    @Test
    void nothingThatIsThrownEndsThePolling() {
        // T4, F35: whoever takes the updates throws each time
        FaultServer server = server(request -> updates(update(offset(request) + 1)));
        UpdatePoller poller =
                new UpdatePoller(ClientTest.settings(server.address()), inbox, Clock.systemUTC(), rows -> {
                    throw new AssertionError("surprise");
                });
        open.add(0, poller::stop);
        Loop loop = Loop.start("updates", poller::step);

        await().atMost(20, TimeUnit.SECONDS).until(() -> inbox.pending(10).size() >= 2);
        poller.stop();
        assertThat(loop.stop(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void tokenStandsInNoLog() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        UpdatePoller poller = poller(server(request -> switch (count.getAndIncrement()) {
            case 0 -> updates(update(1));
            case 1 -> FaultServer.reset();
            case 2 -> FaultServer.error(400, "Bad Request " + request.path());
            default -> FaultServer.error(401, "Unauthorized " + request.path());
        }));
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 5; i++) {
                poller.step();
            }
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("CANARY"));
        }
    }
}
