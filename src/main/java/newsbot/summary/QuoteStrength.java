package newsbot.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.text.LanguageGuess;

/**
 * How well each quote of a summary stands for the whole: by its centrality among the quotes, what it
 * shares with title, standfirst and key sentences, and a length that is quickly read. What the key
 * sentences say already counts less.
 */
public final class QuoteStrength {
    private static final double SHARED = 0.6;
    private static final double SAID_ALREADY = -0.6;
    private static final int SHORT = 40;
    private static final int BRIEF = 80;
    private static final int LONG = 400;

    private QuoteStrength() {}

    /** The strengths of a summary's quotes, in their order; only their order among each other means anything. */
    public static double[] of(Summary summary) {
        List<Quote> quotes = summary.quotes();
        String all = quotes.stream().map(Quote::text).collect(Collectors.joining(" "));
        Terms terms = new Terms(LanguageGuess.of(all, null));
        List<List<String>> stems =
                quotes.stream().map(quote -> terms.of(quote.text())).toList();
        Set<String> keys = new HashSet<>(
                terms.of(summary.title() + " " + summary.standfirst() + " " + String.join(" ", summary.sentences())));
        double[] strengths = Centrality.of(stems).ranks();
        for (int i = 0; i < strengths.length; i++) {
            String text = quotes.get(i).text();
            strengths[i] += SHARED * shared(stems.get(i), keys) + length(text.length());
            strengths[i] += summary.sentences().stream().anyMatch(s -> s.contains(text)) ? SAID_ALREADY : 0;
        }
        return strengths;
    }

    private static double shared(List<String> stems, Set<String> keys) {
        Set<String> own = new HashSet<>(stems);
        return own.isEmpty() ? 0 : (double) own.stream().filter(keys::contains).count() / own.size();
    }

    private static double length(int characters) {
        if (characters < SHORT) {
            return -0.4;
        }
        return characters < BRIEF || characters > LONG ? 0.15 : 0.3;
    }
}
