package newsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newsbot.article.ArticleParser;
import newsbot.locale.Texts;
import newsbot.news.Article;
import newsbot.news.Language;
import newsbot.news.Summary;
import newsbot.settings.Settings;
import newsbot.story.InterviewMessage;
import newsbot.story.StoryMessages;
import newsbot.summary.ExtractiveSummarizer;
import newsbot.summary.PlainText;
import newsbot.summary.Summarizer;
import newsbot.summary.SummaryJson;
import newsbot.text.Decoding;
import newsbot.web.Fetch;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsbot summary}: what an interview says, as the chat gets it. */
@Command(name = "summary", description = "Prints the summaries of articles, a line of JSON for each.")
final class SummaryCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A page's address or file.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--sentences",
            paramLabel = "N",
            description = "Exactly so many sentences (default: as many as a message has).")
    private @Nullable Integer sentences;

    @Option(
            names = "--text",
            description = "The sources are plain text: the first line is the title, a blank line parts paragraphs.")
    private boolean text;

    @Spec
    private @Nullable CommandSpec spec;

    SummaryCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        if (sentences != null && sentences < 1 && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--sentences: " + sentences + " is out of range, 1 or more expected");
        }
        Settings settings = config.settingsOrPackaged(outside, Settings.Use.READING);
        ArticleParser parser = new ArticleParser(settings.article());
        Summarizer summarizer =
                new Summarizer(settings.summaries(), new OkHttpClient(), Clock.systemUTC(), engine -> {});
        try (SourceLines lines = new SourceLines(outside, settings.fetch())) {
            return lines.print(sources, Fetch.Want.PAGE, content -> {
                Article article =
                        text ? PlainText.read(decoded(content)) : ArticleCommand.article(parser, content, null);
                return line(content.source(), article, summary(content.source(), article, summarizer));
            });
        }
    }

    private Summary summary(String source, Article article, Summarizer summarizer) throws Unreadable {
        if (article.blocks().isEmpty()) {
            throw new Unreadable(source + ": no text under the title, an article expected");
        }
        if (sentences != null) {
            return new ExtractiveSummarizer().summarize(article, sentences);
        }
        return summarizer
                .summarize(article)
                .orElseThrow(() -> new Unreadable(source
                        + ": nothing to summarise, an article of at least 90 words in English, Russian or Azerbaijani"
                        + " expected"));
    }

    private static JsonNode line(String source, Article article, Summary summary) {
        Language language = article.language();
        Texts texts = Texts.of(language == null ? "en" : language.code());
        String message = new InterviewMessage(StoryMessages.labels(texts)).of(summary, article.link());
        try {
            return JSON.readTree(SummaryJson.line(source, summary, message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary's line is JSON", e);
        }
    }

    private static String decoded(SourceContent content) {
        return Decoding.of(content.body(), Decoding.charsetOf(content.contentType()), List.of(UTF_8.name()))
                .text();
    }
}
