package newsbot.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How much each of a text's sentences says of what the others say: sentences are joined by how many
 * rare stems they share (cosine of weights tf · isf), and rank flows along the joints.
 */
final class Centrality {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;

    private final float[][] joints;

    private Centrality(float[][] joints) {
        this.joints = joints;
    }

    static Centrality of(List<List<String>> sentences) {
        Map<String, Integer> spread = new HashMap<>();
        for (List<String> stems : sentences) {
            for (String stem : new HashSet<>(stems)) {
                spread.merge(stem, 1, Integer::sum);
            }
        }
        int n = sentences.size();
        List<Map<String, Double>> weights =
                sentences.stream().map(stems -> weigh(stems, spread, n)).toList();
        float[][] joints = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                joints[i][j] = joints[j][i] = (float) cosine(weights.get(i), weights.get(j));
            }
        }
        return new Centrality(joints);
    }

    private static Map<String, Double> weigh(List<String> stems, Map<String, Integer> spread, int n) {
        Map<String, Double> weights = new HashMap<>();
        for (String stem : stems) {
            weights.merge(stem, Math.log(1.0 + (double) n / spread.getOrDefault(stem, 1)), Double::sum);
        }
        double norm =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.replaceAll((stem, weight) -> weight / norm);
        return weights;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> small = a.size() < b.size() ? a : b;
        Map<String, Double> large = a.size() < b.size() ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> entry : small.entrySet()) {
            sum += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    /** How alike two sentences are, from 0 to 1. */
    double likeness(int i, int j) {
        return joints[i][j];
    }

    /** The ranks, the highest being 1. */
    double[] ranks() {
        int n = joints.length;
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            for (float joint : joints[i]) {
                out[i] += joint;
            }
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / Math.max(1, n));
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[n];
            Arrays.fill(next, (1 - DAMPING) / n);
            for (int i = 0; i < n; i++) {
                if (out[i] > 0) {
                    double share = DAMPING * rank[i] / out[i];
                    for (int j = 0; j < n; j++) {
                        next[j] += share * joints[i][j];
                    }
                }
            }
            rank = next;
        }
        double top = Arrays.stream(rank).max().orElse(1);
        return Arrays.stream(rank).map(r -> top > 0 ? r / top : 0).toArray();
    }
}
