package newsbot.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newsbot.news.Article;
import newsbot.summary.Attribution.Said;
import newsbot.summary.Turns.Part;
import newsbot.text.Sentences;

/** An article's sentences with what each weighs. */
final class Candidates {
    private static final int GRAPH = 600;
    /** In how many blocks a newsroom is expected to introduce what follows where nobody is quoted. */
    private static final int FRAMES_WITHOUT_SPEECH = 3;

    private static final double QUESTION = -3;
    private static final double FRAME = -1.6;

    /** For a paragraph's first sentence, which says what the others explain. */
    private static final double FIRST = 0.15;

    private final List<Candidate> all;
    private final List<Candidate> weighed;
    private final Choice choice;
    private final List<Part> parts;
    private final String languageCode;

    Candidates(Article article, String languageCode, List<Candidate> all, Attribution attribution) {
        this.all = all;
        this.weighed = bounded(all);
        this.languageCode = languageCode;
        this.parts = attribution.parts();
        Terms terms = new Terms(languageCode);
        String title = article.standfirst() == null ? article.title() : article.title() + " " + article.standfirst();
        int speech = attribution.said().stream().mapToInt(Said::block).min().orElse(FRAMES_WITHOUT_SPEECH);
        Set<Integer> firsts = new HashSet<>();
        double[] bonus = weighed.stream()
                .mapToDouble(candidate -> {
                    boolean first = firsts.add(candidate.block());
                    boolean frame =
                            candidate.block() < speech && EditorialFrame.matches(candidate.text(), languageCode);
                    return (isQuestion(candidate) ? QUESTION : frame ? FRAME : 0) + (first ? FIRST : 0);
                })
                .toArray();
        choice = new Choice(
                weighed.stream().map(c -> terms.of(c.text())).toList(), terms.of(title), bonus, Choice.Weights.USUAL);
    }

    private boolean isQuestion(Candidate candidate) {
        return candidate.block() < parts.size() && parts.get(candidate.block()) == Part.QUESTION;
    }

    /** As many sentences as the graph takes: the beginning whole, of the rest every so many-th. */
    private static List<Candidate> bounded(List<Candidate> all) {
        if (all.size() <= GRAPH) {
            return all;
        }
        List<Candidate> kept = new ArrayList<>(all.subList(0, GRAPH / 2));
        double step = (double) (all.size() - GRAPH / 2) / (GRAPH / 2);
        for (int i = 0; i < GRAPH / 2; i++) {
            kept.add(all.get(GRAPH / 2 + (int) (i * step)));
        }
        return kept;
    }

    /** The best sentences that can stand alone, at most so many, in the article's order. */
    List<Candidate> best(int most) {
        return choice.best(most, eligible()).stream().map(weighed::get).toList();
    }

    /** So many sentences in the article's order: the best; where there are too few, others too. */
    List<Candidate> exactly(int count) {
        List<Integer> eligible = eligible();
        if (eligible.size() >= count) {
            return best(count);
        }
        Set<Candidate> chosen = new HashSet<>();
        eligible.forEach(i -> chosen.add(weighed.get(i)));
        List<Candidate> others = new ArrayList<>(all);
        others.sort(Comparator.comparing((Candidate c) -> !c.eligible())
                .thenComparing(c -> !c.usable())
                .thenComparing(this::isQuestion));
        for (Candidate other : others) {
            if (chosen.size() < count) {
                chosen.add(other);
            }
        }
        return all.stream().filter(chosen::contains).distinct().limit(count).toList();
    }

    private List<Integer> eligible() {
        return distinct(IntStream.range(0, weighed.size())
                .filter(i -> weighed.get(i).eligible() && !isQuestion(weighed.get(i)))
                .boxed()
                .toList());
    }

    /** A page that says a sentence twice, as pull quotes do, gets it once. */
    private List<Integer> distinct(List<Integer> indices) {
        Map<String, Integer> seen = new HashMap<>();
        indices.forEach(i -> seen.putIfAbsent(weighed.get(i).text(), i));
        return indices.stream()
                .filter(i -> i.equals(seen.get(weighed.get(i).text())))
                .toList();
    }

    /** The weightiest run of sentences of what somebody says that fits, those already chosen rather not. */
    String run(Said said, int limit, List<Candidate> chosen) {
        List<String> sentences = Sentences.split(said.text(), languageCode);
        Set<String> taken = new HashSet<>();
        chosen.forEach(c -> taken.add(c.text()));
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < weighed.size(); i++) {
            if (weighed.get(i).block() == said.block()) {
                scores.put(weighed.get(i).text(), choice.score(i));
            }
        }
        String best = "";
        double top = Double.NEGATIVE_INFINITY;
        int offset = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int start = said.text().indexOf(sentences.get(i), offset);
            offset = start + sentences.get(i).length();
            int end = start;
            double score = 0;
            for (int j = i; j < sentences.size() && j < i + 3; j++) {
                int at = said.text().indexOf(sentences.get(j), end);
                end = at + sentences.get(j).length();
                if (end - start > limit || !Brackets.balanced(said.text().substring(start, end))) {
                    break;
                }
                String bare = sentences.get(j).replaceFirst("^[\\s–—−-]+(?=[\\p{L}\"“«„])", "");
                score += scores.getOrDefault(bare, 0.3)
                        - (taken.contains(bare) ? 1 : 0)
                        - (Turns.endsAsking(bare) ? 0.5 : 0);
                if (score > top) {
                    top = score;
                    best = said.text().substring(start, end);
                }
            }
        }
        return best;
    }
}
