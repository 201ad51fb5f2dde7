package newsbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void hostsNobodyWaitsForAreForgotten() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (Turns.Turn turn = turns.await("host" + i, Duration.ofSeconds(1))) {
                assertThat(turn).isNotNull();
                assertThat(turns.await("host" + i, Duration.ZERO)).isNull();
            }
        }
        assertThat(turns.hosts()).isZero();
    }

    @Test
    void turnsComeInTheOrderOfAsking() throws Exception {
        List<Integer> order = new CopyOnWriteArrayList<>();
        try (Turns.Turn first = turns.await("host", Duration.ofSeconds(1))) {
            assertThat(first).isNotNull();
            for (int i = 0; i < 5; i++) {
                int number = i;
                Thread waiting = new Thread(() -> enter(order, number));
                waiting.start();
                Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            }
        }
        Awaitility.await().until(() -> order.size() == 5);
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    private void enter(List<Integer> order, int number) {
        try (Turns.Turn turn = turns.await("host", Duration.ofSeconds(20))) {
            if (turn != null) {
                order.add(number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
