package newsbot.summary;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import newsbot.news.Article;
import newsbot.news.Summary;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of the configured engine. Where an endpoint is configured its choice is taken if it
 * keeps to the article; otherwise, and without one, sentences and quotes are extracted here.
 */
public final class Summarizer {
    private final ExtractiveSummarizer extractive = new ExtractiveSummarizer();
    private final @Nullable LlmSummarizer llm;
    private final Consumer<Engine> used;

    /** What a summary is made with. */
    public enum Engine {
        EXTRACTIVE,
        LLM
    }

    /**
     * @param http the client whose connections the endpoint's calls share
     * @param clock of the days that the budget of calls counts by, in UTC
     * @param used is told with what each summary was made
     */
    public Summarizer(SummarySettings settings, OkHttpClient http, Clock clock, Consumer<Engine> used) {
        this.used = used;
        llm = settings.llm() == null ? null : new LlmSummarizer(settings.llm(), http, clock);
    }

    /**
     * The article's summary; empty when it must not have one, see {@link
     * ExtractiveSummarizer#summarize(Article)}. Takes as long as the endpoint's time limit allows at
     * most.
     */
    public Optional<Summary> summarize(Article article) {
        Optional<Summary> extracted = extractive.summarize(article);
        if (extracted.isEmpty()) {
            return extracted;
        }
        Optional<Summary> improved = llm == null ? Optional.empty() : llm.improve(article, extracted.get());
        used.accept(improved.isPresent() ? Engine.LLM : Engine.EXTRACTIVE);
        return improved.isPresent() ? improved : extracted;
    }
}
