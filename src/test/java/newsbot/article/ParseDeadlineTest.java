package newsbot.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class ParseDeadlineTest {

    @Test
    void workInTimeGivesItsResult() throws Exception {
        assertThat(ParseDeadline.run(() -> "done")).isEqualTo("done");
    }

    @Test
    void endlessWorkIsGivenUp() {
        assertThatThrownBy(() -> ParseDeadline.run(() -> {
                    long turns = 0;
                    while (!Thread.currentThread().isInterrupted()) {
                        turns++;
                    }
                    return turns;
                }))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void stackOverflowIsAFailureLikeAnother() {
        assertThatThrownBy(() -> ParseDeadline.run(() -> deeper(0)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : deeper(depth + 1) + 1;
    }
}
