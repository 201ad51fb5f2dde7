package newsbot;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleResult;
import newsbot.article.Articles;
import newsbot.news.Article;
import newsbot.news.Summary;
import newsbot.ops.Metrics;
import newsbot.settings.Settings;
import newsbot.story.Interviews;
import newsbot.summary.Summarizer;
import newsbot.web.Fetcher;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages with {@code article} and summarises them with {@code summary}, which do not know each other. */
final class PageSummaries implements Interviews.Source {
    private static final Logger LOG = LoggerFactory.getLogger(PageSummaries.class);

    private static final String NONE = "none";
    private static final String UNREAD = "unread";

    private final Articles articles;
    private final Summarizer summarizer;
    private final Metrics.Counter made;

    PageSummaries(Settings settings, Fetcher fetcher, Clock clock, Metrics metrics) {
        made = metrics.counter(
                        "summaries",
                        "Pages that were to be summarised, by the engine that did it; none: it is no interview; unread: the"
                                + " page could not be read, and is tried again.",
                        "engine")
                .known("extractive")
                .known("llm")
                .known(NONE)
                .known(UNREAD);
        articles = new Articles(fetcher, new ArticleParser(settings.article()));
        summarizer = new Summarizer(
                settings.summaries(),
                new OkHttpClient(),
                clock,
                engine -> made.more(engine == Summarizer.Engine.LLM ? "llm" : "extractive"));
    }

    @Override
    public Interviews.Made make(URI page) {
        ArticleResult result = articles.read(page);
        if (result instanceof ArticleResult.Read read) {
            return new Interviews.Made(
                    summary(read.article()), Optional.ofNullable(read.article().link()), Optional.empty());
        }
        made.more(UNREAD);
        return new Interviews.Made(
                Optional.empty(), Optional.empty(), Optional.of(((ArticleResult.Unreadable) result).message()));
    }

    /** A text that the summariser stumbles over has no summary; its headline goes out. */
    private Optional<Summary> summary(Article article) {
        Optional<Summary> summary;
        try {
            summary = summarizer.summarize(article);
        } catch (RuntimeException | StackOverflowError stumbled) {
            LOG.error("not summarised page={}", article.link(), stumbled);
            summary = Optional.empty();
        }
        if (summary.isEmpty()) {
            made.more(NONE);
        }
        return summary;
    }
}
