package newsbot.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;

/** How much running text each element of a page holds, in letters. */
final class Weights {
    /** Teasers are a headline's link and a line of text: a third linked is no running text at all. */
    private static final double LINKS_COST = 1.0;

    private static final int ENOUGH_OF_ONE_BLOCK = 1500;

    private final Map<Element, Integer> held = new HashMap<>();
    private final Element root;

    /**
     * @param label what a block that is no running text takes away
     */
    Weights(Element root, List<TextBlock> blocks, int label) {
        this.root = root;
        for (TextBlock block : blocks) {
            ParseDeadline.check();
            add(block.holder(), value(block, label));
        }
    }

    int of(Element element) {
        return held.getOrDefault(element, 0);
    }

    int all() {
        return of(root);
    }

    private void add(Element holder, int value) {
        for (Element at = holder; at != null; at = at.parent()) {
            held.merge(at, value, Integer::sum);
            if (at == root) {
                return;
            }
        }
    }

    private static int value(TextBlock block, int label) {
        if (block.isProse()) {
            int weight = Math.min(Sentences.weight(block.text()), ENOUGH_OF_ONE_BLOCK);
            return (int) (weight * Math.max(0, 1 - LINKS_COST * block.linkDensity()));
        }
        return block.kind() == Kind.HEADING ? 0 : -label;
    }
}
