package newsbot.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ROUGE as F1 over lower-cased words, without stemming (C.-Y. Lin, 2004): of single words, of pairs, of the longest common subsequence. */
record Rouge(double one, double two, double longest) {
    static Rouge of(String summary, String reference) {
        List<String> a = words(summary);
        List<String> b = words(reference);
        return new Rouge(grams(a, b, 1), grams(a, b, 2), f1(subsequence(a, b), a.size(), b.size()));
    }

    static Rouge mean(List<Rouge> all) {
        return new Rouge(
                all.stream().mapToDouble(Rouge::one).average().orElse(0),
                all.stream().mapToDouble(Rouge::two).average().orElse(0),
                all.stream().mapToDouble(Rouge::longest).average().orElse(0));
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static double grams(List<String> a, List<String> b, int n) {
        Map<String, Integer> left = count(a, n);
        Map<String, Integer> right = count(b, n);
        int shared = left.entrySet().stream()
                .mapToInt(gram -> Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0)))
                .sum();
        return f1(shared, Math.max(0, a.size() - n + 1), Math.max(0, b.size() - n + 1));
    }

    private static Map<String, Integer> count(List<String> words, int n) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
        }
        return counts;
    }

    private static int subsequence(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    private static double f1(double shared, double found, double wanted) {
        return shared == 0 ? 0 : 2 * shared / (found + wanted);
    }
}
