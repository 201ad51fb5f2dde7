package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import newsbot.news.ChatId;
import newsbot.ops.Metrics;
import newsbot.telegram.TelegramSettings.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostTest {
    private static final String SENT = "{\"message_id\":1,\"chat\":{\"id\":1}}";

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    private FaultServer server(Function<FaultServer.Request, FaultServer.Deed> script) {
        FaultServer server = new FaultServer(script);
        open.add(server);
        return server;
    }

    private Post post(FaultServer server, Limits limits) {
        Post post = new Post(new TelegramSettings(ClientTest.TOKEN, server.address(), limits, false), new Metrics());
        open.add(0, post);
        return post;
    }

    private static Outgoing.Message message(long chat, String text) {
        return Outgoing.Message.of(ChatId.of(chat), text);
    }

    private static int position(FaultServer server, String text) {
        return IntStream.range(0, server.requests().size())
                .filter(i -> server.requests().get(i).body().contains(text))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static void awaitAll(List<CompletableFuture<Fate>> fates) {
        CompletableFuture.allOf(fates.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void noSecondHoldsMoreThanTheLimitAtTheServer() {
        FaultServer server = server(request -> FaultServer.ok(SENT));
        Post post = post(server, new Limits(50, 1, 20));
        List<CompletableFuture<Fate>> fates = new ArrayList<>();
        for (int i = 1; i <= 150; i++) {
            fates.add(post.send(message(i, "news"), Lane.NEWS));
        }
        awaitAll(fates);

        List<Long> times =
                server.requests().stream().map(FaultServer.Request::at).sorted().toList();
        assertThat(times).hasSize(150);
        for (int i = 50; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 50)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(990));
        }
    }

    @Test
    void answersOvertakeNewsAndNewsAreNotStarved() {
        FaultServer server = server(request -> FaultServer.ok(SENT));
        Post post = post(server, new Limits(50, 1, 20));
        List<CompletableFuture<Fate>> fates = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            fates.add(post.send(message(i, "news"), Lane.NEWS));
        }
        await().atMost(10, TimeUnit.SECONDS).until(() -> server.requests().size() >= 5);
        for (int i = 1; i <= 40; i++) {
            fates.add(post.send(message(1_000 + i, "reply" + i + "."), Lane.REPLIES));
        }
        int before = server.requests().size();
        awaitAll(fates);

        assertThat(position(server, "reply1.")).isLessThan(before + 5);
        assertThat(position(server, "reply40.")).isLessThan(before + 55);
        long newsAmong = server.requests().subList(before, position(server, "reply40.")).stream()
                .filter(request -> request.body().contains("news"))
                .count();
        assertThat(newsAmong).isGreaterThanOrEqualTo(3);
    }

    @Test
    void chatThatMustWaitIsInNobodysWay() {
        FaultServer server = server(request -> FaultServer.ok(SENT));
        Post post = post(server, Limits.DEFAULT);
        List<CompletableFuture<Fate>> slow = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            slow.add(post.send(message(1, "slow" + i), Lane.NEWS));
        }
        CompletableFuture<Fate> other = post.send(message(2, "other"), Lane.NEWS);
        awaitAll(slow);
        awaitAll(List.of(other));

        assertThat(position(server, "other")).isLessThan(position(server, "slow2"));
        List<Long> times = server.requests().stream()
                .filter(request -> request.body().contains("slow"))
                .map(FaultServer.Request::at)
                .toList();
        assertThat(times.get(1) - times.get(0)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
        assertThat(times.get(2) - times.get(1)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void newsForARefusedChatWaitElsewhere() {
        FaultServer server =
                server(request -> FaultServer.error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":30}"));
        Post post = post(server, Limits.DEFAULT);
        CompletableFuture<Fate> first = post.send(message(1, "one"), Lane.NEWS);
        CompletableFuture<Fate> second = post.send(message(1, "two"), Lane.NEWS);
        awaitAll(List.of(first, second));

        assertThat(first.join()).isEqualTo(new Fate.Later(Duration.ofSeconds(30)));
        assertThat(second.join()).isInstanceOf(Fate.Later.class);
        assertThat(post.send(message(1, "three"), Lane.NEWS).join()).isInstanceOf(Fate.Later.class);
        assertThat(post.wait(ChatId.of(1))).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        assertThat(post.wait(ChatId.of(2))).isZero();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void stoppedLaneSendsNothingMoreAndSaysSo() {
        FaultServer server = server(request -> FaultServer.ok(SENT));
        Post post = post(server, new Limits(1, 1, 20));
        List<CompletableFuture<Fate>> fates = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            fates.add(post.send(message(i, "news"), Lane.NEWS));
        }
        await().atMost(5, TimeUnit.SECONDS).until(() -> fates.get(0).isDone());
        post.stop(Lane.NEWS);
        awaitAll(fates);

        long sent =
                fates.stream().filter(fate -> fate.join() instanceof Fate.Sent).count();
        assertThat(server.requests()).hasSize((int) sent);
        assertThat(fates.get(19).join()).isInstanceOf(Fate.Unreachable.class);
        assertThat(post.send(message(99, "reply"), Lane.REPLIES)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join())
                .isInstanceOf(Fate.Sent.class);
    }

    @Test
    void floodIsOverAfterFewCalls() {
        // F8: seven in flight, the server refuses everybody for a minute
        FaultServer server =
                server(request -> FaultServer.error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":60}"));
        Post post = post(server, new Limits(100, 1, 20));
        List<CompletableFuture<Fate>> fates = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            fates.add(post.send(message(i, "news"), Lane.NEWS));
        }
        awaitAll(fates);

        assertThat(fates).allMatch(fate -> fate.join() instanceof Fate.Later);
        assertThat(server.requests()).hasSizeLessThan(9);
        assertThat(post.pause()).isGreaterThan(Duration.ofSeconds(50));
        assertThat(post.rate()).isLessThan(80);
    }
}
