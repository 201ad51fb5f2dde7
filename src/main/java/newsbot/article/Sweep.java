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

    private static final int CARD = 600;
    private static final int CARD_DEPTH = 4;
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
        sweep.skip(element -> Hints.neverText(element) || isDiscussion(element));
        return sweep.skipped;
    }

    private void frame() {
        Weights weights = new Weights(root, BlockReader.read(root, skipped), 0);
        Set<String> layout = layoutWords(weights);
        skip(element -> {
            if (isDiscussion(element)) {
                return true;
            }
            String word = Hints.frameWord(element);
            return word != null
                    && !isText(element, weights)
                    && !holdsPost(element)
                    && (Hints.isNeverLayout(word) || !layout.contains(word));
        });
    }

    private static boolean isDiscussion(Element element) {
        return Hints.isDiscussion(element) && element.selectFirst("h1") == null;
    }

    /** Whether it is the frame of a post from elsewhere that the text quotes. */
    private static boolean holdsPost(Element element) {
        return element.selectFirst("blockquote.twitter-tweet, blockquote.instagram-media, blockquote.telegram-post")
                != null;
    }

    /** Whether its other names say that it is the text, and it holds much of it. */
    private static boolean isText(Element element, Weights weights) {
        return Hints.isBody(element) && weights.of(element) > 0.3 * weights.all();
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
        Map<Element, Integer> headings = headingsIn(blocks);
        Map<String, Set<Element>> byBuild = new HashMap<>();
        for (TextBlock block : blocks) {
            if (block.kind() == Kind.HEADING && block.linkDensity() > 0.8) {
                Element card = cardOf(block.holder(), weights, headings);
                if (card != null) {
                    byBuild.computeIfAbsent(card.normalName() + ' ' + card.className(), build -> new HashSet<>())
                            .add(card);
                }
            }
        }
        byBuild.values().stream().filter(cards -> cards.size() >= CARDS).forEach(skipped::addAll);
    }

    private @Nullable Element cardOf(Element heading, Weights weights, Map<Element, Integer> headings) {
        Element card = null;
        Element at = heading.parent();
        for (int up = 0; at != null && at != root && up < CARD_DEPTH && weights.of(at) <= CARD; up++) {
            if (headings.getOrDefault(at, 0) > 1) {
                return card;
            }
            card = at;
            at = at.parent();
        }
        return card;
    }

    private static Map<Element, Integer> headingsIn(List<TextBlock> blocks) {
        Map<Element, Integer> headings = new HashMap<>();
        for (TextBlock block : blocks) {
            Element at = block.kind() == Kind.HEADING ? block.holder().parent() : null;
            for (int up = 0; at != null && up <= CARD_DEPTH; up++, at = at.parent()) {
                headings.merge(at, 1, Integer::sum);
            }
        }
        return headings;
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
