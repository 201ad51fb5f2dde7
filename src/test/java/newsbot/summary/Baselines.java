package newsbot.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The plain ways to choose sentences that ours is measured against. */
final class Baselines {
    private Baselines() {}

    static String lead(List<String> sentences, int count) {
        return join(
                sentences,
                IntStream.range(0, Math.min(count, sentences.size())).boxed().toList());
    }

    static String titleOverlap(List<String> sentences, String title, int count) {
        Set<String> wanted = new HashSet<>(Rouge.words(title));
        double[] scores = sentences.stream()
                .mapToDouble(s -> new HashSet<>(Rouge.words(s))
                        .stream().filter(wanted::contains).count())
                .toArray();
        return join(sentences, top(scores, count));
    }

    /** TextRank (Mihalcea and Tarau, 2004): plain words shared, by the logarithms of the lengths. */
    static String textRank(List<String> sentences, int count) {
        List<List<String>> words = sentences.stream().map(Rouge::words).toList();
        int n = sentences.size();
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                Set<String> shared = new HashSet<>(words.get(i));
                shared.retainAll(new HashSet<>(words.get(j)));
                double size =
                        Math.log(words.get(i).size()) + Math.log(words.get(j).size());
                weights[i][j] = weights[j][i] = size > 0 ? shared.size() / size : 0;
            }
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < 40; round++) {
            double[] next = new double[n];
            Arrays.fill(next, 0.15 / n);
            for (int i = 0; i < n; i++) {
                double out = Arrays.stream(weights[i]).sum();
                for (int j = 0; out > 0 && j < n; j++) {
                    next[j] += 0.85 * rank[i] * weights[i][j] / out;
                }
            }
            rank = next;
        }
        return join(sentences, top(rank, count));
    }

    private static List<Integer> top(double[] scores, int count) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(count)
                .sorted()
                .toList();
    }

    private static String join(List<String> sentences, List<Integer> chosen) {
        return chosen.stream().map(sentences::get).collect(Collectors.joining(" "));
    }
}
