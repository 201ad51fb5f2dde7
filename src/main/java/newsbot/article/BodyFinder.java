package newsbot.article;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where on a page the article's text stands. */
final class BodyFinder {
    private static final double MOST = 0.7;
    private static final double SOME = 0.6;
    private static final double FAIR = 0.2;
    private static final int ENOUGH = 400;
    private static final int LABEL = 10;

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

    /**
     * @param openings how the text begins as the page tells others (descriptions), each with letters
     *     and digits alone
     */
    static Body find(Element root, List<String> openings, String title) {
        Body swept = find(root, Sweep.of(root), openings, title);
        if (swept.prose() >= 500) {
            return swept;
        }
        Body gentle = find(root, Sweep.gently(root), openings, title);
        return gentle.prose() > 3 * swept.prose() + 500 ? gentle : swept;
    }

    private static Body find(Element root, Set<Element> skipped, List<String> openings, String title) {
        List<TextBlock> blocks = BlockReader.read(root, skipped);
        Weights weights = new Weights(root, blocks, LABEL);
        Element at = opened(densest(root, skipped, weights), blocks, skipped, weights, openings);
        Element named = named(at, skipped, weights, title);
        Element body = named != null ? named : at;
        return new Body(body, skipped, BlockReader.read(body, skipped));
    }

    /**
     * The densest element, unless the page says that the text begins elsewhere and a fair amount
     * stands there: then the densest there. Pages of short texts have longer ones of other stories below.
     */
    private static Element opened(
            Element densest, List<TextBlock> blocks, Set<Element> skipped, Weights weights, List<String> openings) {
        TextBlock first = null;
        for (TextBlock block : blocks) {
            if (block.isProse() && openings.stream().anyMatch(Words.bare(block.text())::startsWith)) {
                if (block.holder().equals(densest) || block.holder().parents().contains(densest)) {
                    return densest;
                }
                first = first == null ? block : first;
            }
        }
        if (first == null) {
            return densest;
        }
        Element at = first.holder();
        while (at.parent() != null
                && !at.parent().equals(densest)
                && !densest.parents().contains(at.parent())) {
            at = at.parent();
        }
        return weights.of(at) >= Math.max(ENOUGH, FAIR * weights.of(densest)) ? densest(at, skipped, weights) : densest;
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
    private static @Nullable Element named(Element around, Set<Element> skipped, Weights weights, String title) {
        Element best = null;
        for (Element element : around.getAllElements()) {
            ParseDeadline.check();
            if (element != around
                    && Hints.isBody(element)
                    && !isTextHolder(element)
                    && !skipped.contains(element)
                    && (best == null || weights.of(element) > weights.of(best))) {
                best = element;
            }
        }
        return best != null
                        && weights.of(best) >= (holdsTitle(best, title) ? SOME / 2 : SOME) * weights.of(around)
                        && hasNoRival(best, around, weights)
                ? best
                : null;
    }

    private static boolean holdsTitle(Element element, String title) {
        String bare = Words.bare(title);
        return !bare.isEmpty()
                && element.select("h1,h2").stream()
                        .anyMatch(heading -> Words.bare(heading.text()).equals(bare));
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
