package newsbot.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sentences of a text stand for it: each is weighed by its place, its centrality, what it
 * shares with the title and with the opening, and its length, and chosen one after the other, less willingly the more it
 * repeats of those chosen before.
 */
final class Choice {
    /** How much each property counts; found on news texts with reference summaries, see docs/summaries.md. */
    record Weights(
            double place,
            double decay,
            double centrality,
            double title,
            double opening,
            double length,
            double repetition,
            double shortest) {
        static final Weights USUAL = new Weights(1.0, 0.4, 1.2, 0.5, 0.25, 0.3, 0.8, 20);
    }

    /** So many sentences say what a text is about, as its title does. */
    private static final int OPENING = 2;

    private final Centrality centrality;
    private final double[] scores;
    private final double repetition;

    /**
     * @param sentences the stems of each, in the text's order
     * @param title the title's and the standfirst's stems
     * @param bonus what else speaks for each sentence, or, negative, against it
     */
    Choice(List<List<String>> sentences, List<String> title, double[] bonus, Weights weights) {
        centrality = Centrality.of(sentences);
        repetition = weights.repetition();
        double[] ranks = centrality.ranks();
        Set<String> titleStems = new HashSet<>(title);
        Set<String> opening = new HashSet<>();
        sentences.stream().limit(OPENING).forEach(opening::addAll);
        scores = new double[sentences.size()];
        for (int i = 0; i < scores.length; i++) {
            List<String> stems = sentences.get(i);
            scores[i] = weights.place() * Math.pow(1 + i, -weights.decay())
                    + weights.centrality() * ranks[i]
                    + weights.title() * overlap(stems, titleStems)
                    + weights.opening() * overlap(stems, opening)
                    + weights.length() * Math.min(1.0, stems.size() / weights.shortest())
                    + bonus[i];
        }
    }

    private static double overlap(List<String> stems, Set<String> title) {
        if (title.isEmpty()) {
            return 0;
        }
        long shared = new HashSet<>(stems).stream().filter(title::contains).count();
        return (double) shared / title.size();
    }

    double score(int sentence) {
        return scores[sentence];
    }

    /** The best {@code count} of {@code allowed}, in the text's order. */
    List<Integer> best(int count, List<Integer> allowed) {
        List<Integer> rest = new ArrayList<>(allowed);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < count && !rest.isEmpty()) {
            Integer best = rest.get(0);
            double top = Double.NEGATIVE_INFINITY;
            for (Integer candidate : rest) {
                double score = scores[candidate] - repetition * repeats(candidate, chosen);
                if (score > top) {
                    top = score;
                    best = candidate;
                }
            }
            chosen.add(best);
            rest.remove(best);
        }
        return chosen.stream().sorted().toList();
    }

    private double repeats(int candidate, List<Integer> chosen) {
        return chosen.stream()
                .mapToDouble(c -> centrality.likeness(candidate, c))
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return Arrays.toString(scores);
    }
}
