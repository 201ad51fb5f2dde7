package newsbot.summary;

import java.util.Arrays;
import java.util.HashMap;
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

    /** Of the sentences' stems; time and memory grow with the square of their number. */
    static Centrality of(List<List<String>> sentences) {
        int n = sentences.size();
        Map<String, float[]> weights = new HashMap<>();
        for (int i = 0; i < n; i++) {
            for (String stem : sentences.get(i)) {
                weights.computeIfAbsent(stem, s -> new float[n])[i]++;
            }
        }
        double[] norms = new double[n];
        for (float[] row : weights.values()) {
            int spread = 0;
            for (float count : row) {
                spread += count > 0 ? 1 : 0;
            }
            float rarity = (float) Math.log(1.0 + (double) n / spread);
            for (int i = 0; i < n; i++) {
                row[i] *= rarity;
                norms[i] += (double) row[i] * row[i];
            }
        }
        float[][] joints = new float[n][n];
        for (float[] row : weights.values()) {
            int[] bearers = bearers(row);
            for (int a : bearers) {
                for (int b : bearers) {
                    joints[a][b] += row[a] * row[b];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double size = Math.sqrt(norms[i] * norms[j]);
                joints[i][j] = i == j || size == 0 ? 0 : (float) (joints[i][j] / size);
            }
        }
        return new Centrality(joints);
    }

    private static int[] bearers(float[] row) {
        int[] bearers = new int[row.length];
        int count = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] > 0) {
                bearers[count++] = i;
            }
        }
        return Arrays.copyOf(bearers, count);
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
