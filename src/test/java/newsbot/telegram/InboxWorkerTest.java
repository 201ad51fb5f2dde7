package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InboxWorkerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Database database = TestStore.SQLITE.open();
    private final Inbox inbox = new Inbox(database);
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<InboxWorker> open = new ArrayList<>();
    private long id;

    @AfterEach
    void close() {
        for (InboxWorker worker : open) {
            worker.close();
            await().atMost(5, TimeUnit.SECONDS).until(worker::isIdle);
        }
        database.close();
    }

    private InboxWorker worker(InboxWorker.Handler handler) {
        InboxWorker worker = new InboxWorker(inbox, handler, Clock.fixed(NOW, ZoneOffset.UTC));
        open.add(worker);
        return worker;
    }

    private Inbox.Row text(long chat, String text) {
        return text(chat, text, NOW);
    }

    private Inbox.Row text(long chat, String text, Instant date) {
        id++;
        return new Inbox.Row(
                id,
                "{\"message\":{\"message_id\":1,\"date\":" + date.getEpochSecond() + ",\"chat\":{\"id\":" + chat
                        + ",\"type\":\"private\"},\"from\":{\"id\":" + chat + "},\"text\":\"" + text + "\"}}",
                0);
    }

    private void give(InboxWorker worker, Inbox.Row... rows) {
        worker.accept(inbox.add(List.of(rows), NOW));
    }

    private void awaitQuiet(InboxWorker worker) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> worker.waiting() == 0);
        assertThat(inbox.pending(10)).isEmpty();
    }

    private CompletableFuture<?> note(Incoming incoming) {
        handled.add(words(incoming));
        return CompletableFuture.completedFuture(null);
    }

    private static String words(Incoming incoming) {
        return incoming instanceof Incoming.Text text ? text.text() : incoming.toString();
    }

    @Test
    void chatIsAnsweredInOrderAndOneAtATime() {
        Map<ChatId, Integer> atOnce = new ConcurrentHashMap<>();
        InboxWorker worker = worker(incoming -> {
            assertThat(atOnce.merge(incoming.chat(), 1, Integer::sum)).isOne();
            return CompletableFuture.runAsync(() -> {
                handled.add(words(incoming));
                atOnce.merge(incoming.chat(), -1, Integer::sum);
            });
        });
        Inbox.Row[] rows = new Inbox.Row[60];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = text(i % 3, i % 3 + ":" + i);
        }
        give(worker, rows);
        awaitQuiet(worker);

        for (int chat = 0; chat < 3; chat++) {
            String prefix = chat + ":";
            assertThat(handled.stream()
                            .filter(words -> words.startsWith(prefix))
                            .map(words -> Integer.parseInt(words.substring(2)))
                            .toList())
                    .hasSize(20)
                    .isSorted();
        }
    }

    @Test
    void nobodyWaitsForAnothersFlood() {
        // each answer to the flooding chat is held back, as its pace does
        CompletableFuture<Void> held = new CompletableFuture<>();
        InboxWorker worker = worker(incoming -> {
            note(incoming);
            return incoming.chat().equals(ChatId.of(1)) ? held : CompletableFuture.completedFuture(null);
        });
        Inbox.Row[] flood = new Inbox.Row[1_000];
        for (int i = 0; i < flood.length; i++) {
            flood[i] = text(1, "flood");
        }
        give(worker, flood);
        give(worker, text(2, "patient"));

        await().atMost(5, TimeUnit.SECONDS).until(() -> handled.contains("patient"));
        assertThat(handled).containsExactlyInAnyOrder("flood", "patient");
        held.complete(null);
        awaitQuiet(worker);
        assertThat(handled).hasSize(1_001);
    }

    @Test
    void failingUpdateIsLaidAsideAfterThreeTriesAndOthersGoOn() {
        // F35
        InboxWorker worker = worker(incoming -> {
            note(incoming);
            if (words(incoming).equals("bad")) {
                throw new StackOverflowError("surprise");
            }
            return CompletableFuture.completedFuture(null);
        });
        give(worker, text(1, "one"), text(1, "bad"), text(1, "two"), text(2, "three"));
        awaitQuiet(worker);

        assertThat(handled).containsExactlyInAnyOrder("one", "bad", "bad", "bad", "two", "three");
        assertThat(handled.indexOf("two")).isGreaterThan(handled.lastIndexOf("bad"));
    }

    @Test
    void stopNeedNotBeWaitedForLongWhenAnUpdateHasJustFailed() {
        InboxWorker worker = worker(incoming -> {
            handled.add(words(incoming));
            throw new IllegalStateException("no answer today");
        });
        give(worker, text(1, "bad"));
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> inbox.pending(10).stream().anyMatch(row -> row.attempts() == 1));
        assertThat(worker.stop()).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(handled).containsExactly("bad");
        assertThat(inbox.pending(10)).as("handled after the next start").hasSize(1);
    }

    @Test
    void updateThatCannotBeReadIsLaidAside() {
        InboxWorker worker = worker(this::note);
        give(worker, new Inbox.Row(500, "{\"message\":{}}", 2), new Inbox.Row(501, "{", 2), text(1, "good"));
        awaitQuiet(worker);

        assertThat(handled).containsExactly("good");
    }

    @Test
    void updateOfNoInterestIsDone() {
        InboxWorker worker = worker(this::note);
        give(worker, new Inbox.Row(500, "{\"poll\":{}}", 0));
        awaitQuiet(worker);

        assertThat(handled).isEmpty();
    }

    @Test
    void whatAnEarlierProcessLeftIsHandledOnce() {
        // F36
        inbox.add(List.of(text(1, "left"), text(2, "over")), NOW);
        InboxWorker worker = worker(this::note);
        worker.step();
        worker.step();
        awaitQuiet(worker);

        assertThat(handled).containsExactlyInAnyOrder("left", "over");
    }

    @Test
    void ofEqualStaleTextsTheLastIsAnswered() {
        // F38
        Instant old = NOW.minusSeconds(700);
        inbox.add(
                List.of(
                        text(1, "/latest", old),
                        text(1, "/latest", old),
                        text(1, "/topics", old),
                        text(1, "/latest", old),
                        text(2, "/latest", old)),
                NOW);
        InboxWorker worker = worker(this::note);
        worker.step();
        awaitQuiet(worker);

        assertThat(handled).containsExactlyInAnyOrder("/topics", "/latest", "/latest");
    }

    @Test
    void repetitionIsFoundHoweverMuchOfOthersLiesBetween() {
        Instant old = NOW.minusSeconds(700);
        List<Inbox.Row> rows = new ArrayList<>();
        rows.add(text(1, "/latest", old));
        for (int i = 0; i < 10_000; i++) {
            rows.add(text(2 + i % 500, "hello"));
        }
        rows.add(text(1, "/latest", old));
        inbox.add(rows, NOW);
        InboxWorker worker = worker(this::note);
        worker.step();
        awaitQuiet(worker);

        assertThat(handled).containsOnlyOnce("/latest").hasSize(10_001);
    }

    @Test
    void thousandsThatWaitAtTheStartAreHandled() {
        List<Inbox.Row> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(text(i % 500, "hello"));
        }
        inbox.add(rows, NOW);
        InboxWorker worker = worker(this::note);
        worker.step();

        await().atMost(60, TimeUnit.SECONDS).until(() -> worker.waiting() == 0);
        assertThat(handled).hasSize(10_000);
    }

    @Test
    void closedWorkerFinishesWhatItBeganAndBeginsNothing() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        InboxWorker worker = worker(incoming -> {
            note(incoming);
            return held;
        });
        give(worker, text(1, "first"), text(1, "second"));
        await().atMost(5, TimeUnit.SECONDS).until(() -> handled.size() == 1);
        worker.close();
        held.complete(null);
        await().atMost(5, TimeUnit.SECONDS).until(worker::isIdle);

        assertThat(handled).containsExactly("first");
        assertThat(inbox.pending(10)).extracting(Inbox.Row::id).containsExactly(2L);
    }
}
