package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import newsbot.news.Language;
import newsbot.settings.Settings;
import newsbot.topic.TopicLines;
import newsbot.topic.TopicMatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsbot topics}: which topics headlines are about. */
@Command(
        name = "topics",
        description = "Reads headlines from standard input, one a line, and prints topic,topic<TAB>headline for each.")
final class TopicsCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--language", paramLabel = "xx", description = "The headlines' language, such as en, ru or az.")
    private @Nullable String language;

    @Spec
    private @Nullable CommandSpec spec;

    TopicsCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Language spoken = Language.ofTag(language);
        if (language != null && spoken == null && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--language: " + language + " is no language, a code such as en expected");
        }
        Settings settings = config.settingsOrPackaged(outside, Settings.Use.TOPICS);
        TopicMatcher matcher = new TopicMatcher(settings.topics());
        String code = spoken == null ? null : spoken.code();
        try (Reader in = new BufferedReader(new InputStreamReader(outside.in(), UTF_8))) {
            for (String headline = line(in); headline != null; headline = line(in)) {
                outside.out().print(TopicLines.line(matcher, headline, code) + "\n");
            }
            outside.out().flush();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input", e);
        }
    }

    /** The text up to the next line feed, without it and a carriage return before it; null at the end. */
    private static @Nullable String line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
