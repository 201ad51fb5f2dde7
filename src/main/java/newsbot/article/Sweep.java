package newsbot.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Which of a page's elements are the frame around its text: menus, lists of other stories, forms, comments. */
final class Sweep {
    /** A word that names the frame elsewhere names this page's text when elements of it hold this much of all text. */
    private static final double LAYOUT = 0.4;

    private static final double MOST = 0.7;
    private static final int CARD = 600;
    private static final int CARDS = 3;

    private final Element root;
    private final Set<Element> skipped = new HashSet<>();

    private Sweep(Element root) {
        this.root = root;
    }

    /** The elements under {@code root} whose insides are not to be read. */
    static Set<Element> of(Element root) {
        Sweep sweep = new Sweep(root);
        sweep.skip(Hints::neverText);
        sweep.frame();
        sweep.cards();
        return sweep.skipped;
    }

    /** Only what is no text whatever the page: for pages whose names mislead. */
    static Set<Element> gently(Element root) {
        Sweep sweep = new Sweep(root);
        sweep.skip(Hints::neverText);
        return sweep.skipped;
    }

    private void frame() {
        Weights weights = new Weights(root, BlockReader.read(root, skipped), 0);
        int all = weights.all();
        Set<String> layout = layoutWords(weights);
        skip(element -> {
            if (Hints.isDiscussion(element) && weights.of(element) < MOST * all) {
                return true;
            }
            String word = Hints.frameWord(element);
            return word != null && (Hints.isNeverLayout(word) || !layout.contains(word));
        });
    }

    private Set<String> layoutWords(Weights weights) {
        Map<String, Integer> held = new HashMap<>();
        int enough = (int) (LAYOUT * weights.all());
        walk(element -> {
            String word = Hints.frameWord(element);
            if (word == null || Hints.isDiscussion(element)) {
                return false;
            }
            held.merge(word, weights.of(element), Integer::sum);
            return weights.of(element) < enough;
        });
        held.values().removeIf(weight -> weight < enough);
        return held.keySet();
    }

    /** Teasers of other stories: a linked headline with a few lines, the same build again and again. */
    private void cards() {
        List<TextBlock> blocks = BlockReader.read(root, skipped);
        Weights weights = new Weights(root, blocks, 0);
        Map<String, Set<Element>> byBuild = new HashMap<>();
        for (TextBlock block : blocks) {
            if (block.kind() == Kind.HEADING && block.linkDensity() > 0.8) {
                Element card = cardOf(block.holder(), weights);
                if (card != null) {
                    byBuild.computeIfAbsent(card.normalName() + ' ' + card.className(), build -> new HashSet<>())
                            .add(card);
                }
            }
        }
        byBuild.values().stream().filter(cards -> cards.size() >= CARDS).forEach(skipped::addAll);
    }

    private @Nullable Element cardOf(Element heading, Weights weights) {
        Element card = null;
        Element at = heading.parent();
        for (int up = 0; at != null && at != root && up < 4 && weights.of(at) <= CARD; up++) {
            if (at.select("h1,h2,h3,h4,h5,h6").size() > 1) {
                return card;
            }
            card = at;
            at = at.parent();
        }
        return card;
    }

    private void skip(Predicate<Element> unwanted) {
        walk(element -> unwanted.test(element) && skipped.add(element));
    }

    /** Visits elements from the outside in, leaving out what is inside of one that {@code isLast}. */
    private void walk(Predicate<Element> isLast) {
        root.filter((node, depth) -> node instanceof Element element
                        && element != root
                        && (skipped.contains(element) || isLast.test(element))
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE);
    }
}
