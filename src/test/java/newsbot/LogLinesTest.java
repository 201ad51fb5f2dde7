package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log that comes with the program makes of texts that strangers have chosen. */
final class LogLinesTest {
    private static final Pattern EVENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) (TRACE|DEBUG|INFO "
                    + "|WARN |ERROR) \\[.*");
    private static final String FORGED = "2026-11-24T12:00:00.000Z INFO  [main] newsbot forged";

    /** Signs that end a line somewhere, move a terminal's cursor, or turn the writing direction. */
    private static final List<String> BREAKS = List.of(
            "\n",
            "\r",
            "\r\n",
            "\u000b",
            "\f",
            "\u0000",
            "\b",
            "\u001b[2K\u001b[1A",
            "\u009b2K",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2067",
            "\u007f");

    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");
    private static final String TOKEN = "123456:CANARY-of-the-token_in_logs";

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("newsbot.Any");

    private String line(Level level, String message, @Nullable Throwable failure) {
        return line(level, message, failure, "loop-1");
    }

    private String line(Level level, String message, @Nullable Throwable failure, String thread) {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Path.of("config/logback.xml").toFile());
        } catch (JoranException wrong) {
            throw new IllegalStateException(wrong);
        }
        LoggingEvent event =
                new LoggingEvent(Logger.class.getName(), logger, level, "text={}", failure, new Object[] {message});
        event.setThreadName(thread);
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        return new String(appender.getEncoder().encode(event), UTF_8);
    }

    static Stream<Level> levels() {
        return Stream.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void messageStaysOnItsLine(Level level) {
        for (String sign : BREAKS) {
            String written = line(level, "A title" + sign + FORGED, null);
            assertThat(written.lines()).singleElement().asString().matches(EVENT);
            assertThat(written).contains("text=A title", "forged");
            assertThat(UNSAFE.matcher(written).find()).as(written).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void exceptionsMessagesBeginNoLine(Level level) {
        for (String sign : BREAKS) {
            Exception deep = new IllegalStateException("cause" + sign + FORGED);
            Exception beside = new IllegalArgumentException("beside" + sign + FORGED, deep);
            Exception failure = new IllegalStateException("wrapped" + sign + FORGED, deep);
            failure.addSuppressed(beside);
            List<String> lines = line(level, "it failed", failure).lines().toList();
            assertThat(lines.get(0)).matches(EVENT).endsWith("text=it failed");
            assertThat(lines.get(1)).startsWith("java.lang.IllegalStateException: wrapped");
            assertThat(lines.subList(2, lines.size()))
                    .isNotEmpty()
                    .allMatch(more -> more.startsWith("\t") || more.startsWith("Caused by: "));
            assertThat(lines).noneMatch(one -> UNSAFE.matcher(one).find());
            assertThat(lines).anyMatch(one -> one.startsWith("Caused by: java.lang.IllegalStateException: cause"));
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void tokenIsTakenOutWhereverItStands(Level level) {
        String encoded = TOKEN.replace(":", "%3A");
        for (String secret : List.of(TOKEN, encoded, encoded.replace("%3A", "%3a"))) {
            String url = "http://127.0.0.1:8081/bot" + secret + "/sendMessage";
            Exception failure = new IllegalStateException(url, new IllegalStateException(secret));
            String written = line(level, url, failure, "OkHttp " + url);
            assertThat(written)
                    .doesNotContain("CANARY")
                    .contains("[OkHttp http://127.0.0.1:8081/bot***/sendMessage]")
                    .contains("text=http://127.0.0.1:8081/bot***/sendMessage");
        }
    }

    @Test
    void numbersAddressesAndTimesStay() {
        String written = line(Level.INFO, "chat=-1001234567890 port=127.0.0.1:8080 at=12:30:45 ratio=1:100000", null);
        assertThat(written).contains("chat=-1001234567890 port=127.0.0.1:8080 at=12:30:45 ratio=1:100000");
    }
}
