package newsbot.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Article.Kind;
import newsbot.news.Language;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.summary.Attribution.Said;
import newsbot.text.LanguageGuess;

/**
 * Summaries taken from articles word for word: key sentences by place, centrality and title, quotes
 * under their speakers' names. Holds no state; safe for several threads.
 */
public final class ExtractiveSummarizer {
    private static final int WORDS_A_MINUTE = 200;
    private static final int LEAST_WORDS = 90;
    private static final int LEAST_SENTENCES = 4;

    /** A short piece of news says enough if it has somebody speak. */
    private static final int LEAST_WORDS_QUOTED = 40;

    private static final int LEAST_SENTENCES_QUOTED = 3;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int SPEECH_CHARACTERS = 200_000;

    /**
     * The summary as the chat gets it: three to six sentences; empty when the page has too little text
     * to say what it says (a video, a gallery), is a live blog, far longer than any article, or in
     * another language than English, Russian or Azerbaijani.
     */
    public Optional<Summary> summarize(Article article) {
        Optional<String> language = language(article);
        if (language.isEmpty() || LiveBlog.is(article) || characters(article) > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Article parted = Paragraphs.parted(article);
        List<Candidate> candidates = Candidate.of(parted, language.get());
        long useful = candidates.stream().filter(Candidate::usable).count();
        boolean little = words(article) < LEAST_WORDS || useful < LEAST_SENTENCES;
        if (words(article) < LEAST_WORDS_QUOTED || useful < LEAST_SENTENCES_QUOTED) {
            return Optional.empty();
        }
        int most = usual(candidates.size());
        return Optional.of(summary(parted, language.get(), candidates, weighed -> weighed.best(most)))
                .filter(made -> !little || made.quotes().stream().anyMatch(quote -> quote.speaker() != null));
    }

    /**
     * The summary with exactly so many sentences, fewer only if the text has fewer, in any language.
     *
     * @param sentences at least 1
     */
    public Summary summarize(Article article, int sentences) {
        String language = language(article)
                .or(() -> Optional.ofNullable(article.language()).map(Language::code))
                .orElse("en");
        Article parted = Paragraphs.parted(article);
        return summary(parted, language, Candidate.of(parted, language), weighed -> weighed.exactly(sentences));
    }

    private static Summary summary(
            Article article,
            String language,
            List<Candidate> candidates,
            Function<Candidates, List<Candidate>> choice) {
        Attribution attribution = Attribution.of(head(article), language);
        Candidates weighed = new Candidates(article, language, candidates, attribution);
        List<Candidate> chosen = choice.apply(weighed);
        List<Quote> quotes = new Quotes(weighed, chosen, language).of(attribution.said());
        return new Summary(
                article.title(),
                article.standfirst(),
                attribution.speakers(),
                chosen.stream().map(Candidate::text).toList(),
                quotes,
                Math.max(1, (words(article) + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE));
    }

    /** The language of the article's own words, whatever its page declares. */
    private static Optional<String> language(Article article) {
        return LanguageGuess.told(String.join("\n", article.paragraphs()));
    }

    private static int usual(int sentences) {
        if (sentences < 15) {
            return 3;
        }
        return sentences < 30 ? 4 : sentences < 60 ? 5 : 6;
    }

    /** The article's beginning, as much of it as speakers are sought in. */
    private static Article head(Article article) {
        List<Block> blocks = new ArrayList<>();
        int length = 0;
        for (Block block : article.blocks()) {
            length += block.text().length();
            if (length > SPEECH_CHARACTERS) {
                break;
            }
            blocks.add(block);
        }
        return article.withBlocks(blocks);
    }

    private static int characters(Article article) {
        return article.blocks().stream().mapToInt(b -> b.text().length()).sum();
    }

    private static int words(Article article) {
        return article.blocks().stream()
                .filter(b -> b.kind() != Kind.HEADING)
                .mapToInt(b -> Terms.words(b.text()))
                .sum();
    }

    /** Which quotes go into a summary: each once, long ones shortened to a run of their sentences. */
    private record Quotes(Candidates weighed, List<Candidate> chosen, String language) {
        private static final int MOST = 40;
        private static final int LONGEST_QUOTE = 700;
        private static final int LONGEST_ANSWER = 420;

        List<Quote> of(List<Said> said) {
            Map<String, Quote> quotes = new LinkedHashMap<>();
            for (Said one : said) {
                if (quotes.size() >= MOST) {
                    break;
                }
                int limit = one.answer() ? LONGEST_ANSWER : LONGEST_QUOTE;
                String text = one.text().length() <= limit ? one.text() : weighed.run(one, limit, chosen);
                if (Brackets.balanced(text) && Terms.words(text) >= 2) {
                    quotes.putIfAbsent(text, new Quote(one.speaker(), text));
                }
            }
            return List.copyOf(quotes.values());
        }
    }
}
