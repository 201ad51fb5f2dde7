package newsbot.article;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where on a page the article's text stands. */
final class BodyFinder {
    private static final double MOST = 0.7;
    private static final double SOME = 0.3;

    private BodyFinder() {}

    /**
     * @param element the element around the text
     * @param skipped what inside it is frame
     * @param blocks what is left to read
     */
    record Body(Element element, Set<Element> skipped, List<TextBlock> blocks) {
        int prose() {
            return blocks.stream()
                    .filter(TextBlock::isProse)
                    .mapToInt(TextBlock::length)
                    .sum();
        }
    }

    /** The text under an element that is known to be the body. */
    static Body in(Element body) {
        Set<Element> skipped = Sweep.of(body);
        return new Body(body, skipped, BlockReader.read(body, skipped));
    }

    static Body find(Element root) {
        Body swept = find(root, Sweep.of(root));
        if (swept.prose() >= 500) {
            return swept;
        }
        Body gentle = find(root, Sweep.gently(root));
        return gentle.prose() > 3 * swept.prose() + 500 ? gentle : swept;
    }

    private static Body find(Element root, Set<Element> skipped) {
        Weights weights = new Weights(root, BlockReader.read(root, skipped), 10);
        Element at = densest(root, skipped, weights);
        Element named = named(at, skipped, weights);
        Element body = named != null ? named : at;
        return new Body(body, skipped, BlockReader.read(body, skipped));
    }

    private static Element densest(Element root, Set<Element> skipped, Weights weights) {
        Element at = root;
        while (true) {
            Element next = null;
            int best = 0;
            for (Element child : at.children()) {
                if (!skipped.contains(child) && weights.of(child) > best) {
                    best = weights.of(child);
                    next = child;
                }
            }
            if (next == null || best < MOST * weights.of(at) || isTextHolder(next)) {
                return at;
            }
            at = next;
        }
    }

    /** The one element inside that is named as articles' bodies are, if it holds enough. */
    private static @Nullable Element named(Element around, Set<Element> skipped, Weights weights) {
        Element best = null;
        for (Element element : around.getAllElements()) {
            if (element != around
                    && Hints.isBody(element)
                    && !skipped.contains(element)
                    && (best == null || weights.of(element) > weights.of(best))) {
                best = element;
            }
        }
        return best != null && weights.of(best) >= SOME * weights.of(around) && hasNoRival(best, around, weights)
                ? best
                : null;
    }

    /** Whether no other element of such a name, beside this one, holds half as much. */
    private static boolean hasNoRival(Element best, Element around, Weights weights) {
        for (Element element : around.getAllElements()) {
            if (weights.of(element) > weights.of(best) / 2
                    && Hints.isBody(element)
                    && !element.equals(best)
                    && !best.parents().contains(element)
                    && !element.parents().contains(best)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextHolder(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "tr", "td", "blockquote" -> true;
            default -> false;
        };
    }
}
