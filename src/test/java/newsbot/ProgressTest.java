package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000); // runs over, as it may

    private Progress progress(Progress.Unit unit, boolean terminal) {
        Outside outside = new Outside(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of(),
                terminal);
        return new Progress("export", unit, outside, now::get);
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void whatIsDoneAtOnceTellsNothing() {
        for (boolean terminal : new boolean[] {true, false}) {
            try (Progress progress = progress(Progress.Unit.CHATS, terminal)) {
                pass(0.4);
                progress.at(50, 100);
            }
        }
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void elsewhereThanOnATerminalItIsALineEveryFewSeconds() {
        try (Progress progress = progress(Progress.Unit.CHATS, false)) {
            for (int done = 0; done < 100_000; done += 1_000) {
                progress.at(done, 100_000);
                pass(0.1);
            }
        }
        assertThat(err.toString(UTF_8))
                .isEqualTo("export: 30 % – 30,000 of 100,000 chats, 0:07 left\n"
                        + "export: 80 % – 80,000 of 100,000 chats, 0:02 left\n");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void onATerminalItIsOneLineThatIsWipedOffAtTheEnd() {
        try (Progress progress = progress(Progress.Unit.BYTES, true)) {
            pass(1);
            progress.at(2_500_000, 10_000_000);
            progress.at(2_500_001, 10_000_000);
            pass(1);
            progress.at(10_400_000, 10_000_000);
        }
        assertThat(err.toString(UTF_8))
                .isEqualTo("\r\u001B[Kexport 25 % [######------------------] 2.5 of 10.0 MB, 0:03 left"
                        + "\r\u001B[Kexport 100 % [########################] 10.0 of 10.0 MB, 0:00 left"
                        + "\r\u001B[K");
    }

    @Test
    void withoutATotalItTellsHowMuchThereIs() {
        try (Progress progress = progress(Progress.Unit.BYTES, false)) {
            pass(3);
            progress.at(1_250_000, 0);
        }
        assertThat(err.toString(UTF_8)).isEqualTo("export: 1.3 MB\n");
    }
}
