package newsbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newsbot.article.ArticleJson;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleResult;
import newsbot.news.Article;
import newsbot.settings.Settings;
import newsbot.web.Fetch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsbot article}: what a page's author wrote, and nothing of the page around it. */
@Command(name = "article", description = "Prints the articles of pages, a line of JSON for each page.")
final class ArticleCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A page's address or file.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--base", paramLabel = "URL", description = "The address that files' relative links start from.")
    private @Nullable URI base;

    @Spec
    private @Nullable CommandSpec spec;

    ArticleCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        if (base != null && spec != null && !("" + base.getScheme()).matches("(?i)https?")) {
            throw new ParameterException(
                    spec.commandLine(), "--base: " + base + " is no address, http:// or https:// expected");
        }
        Settings settings = config.settingsOrPackaged(outside, Settings.Use.READING);
        ArticleParser parser = new ArticleParser(settings.article());
        JsonMapper json = new JsonMapper();
        try (SourceLines lines = new SourceLines(outside, settings.fetch())) {
            return lines.print(sources, Fetch.Want.PAGE, content -> {
                JsonNode line = json.valueToTree(ArticleJson.of(content.source(), article(parser, content, base)));
                return line;
            });
        }
    }

    /** The article of a page. */
    static Article article(ArticleParser parser, SourceContent content, @Nullable URI base) throws Unreadable {
        URI address = base == null || content.isFromWeb() ? content.address() : base;
        ArticleResult result = parser.parse(content.body(), content.contentType(), address);
        if (result instanceof ArticleResult.Read read) {
            return read.article();
        }
        throw new Unreadable(((ArticleResult.Unreadable) result).message());
    }
}
