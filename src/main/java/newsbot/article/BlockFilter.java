package newsbot.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;

/** Takes out of a body's blocks what its author did not write as part of the text. */
final class BlockFilter {
    private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img");

    private static final int LINE = 120;

    private final String title;
    private final List<TextBlock> all;
    private final boolean[] gone;
    private final Map<Element, Integer> blocksIn = new HashMap<>();

    private BlockFilter(List<TextBlock> all, String title) {
        this.all = all;
        this.title = Words.bare(title);
        this.gone = new boolean[all.size()];
        all.forEach(block -> blocksIn.merge(block.holder(), 1, Integer::sum));
        markLinkLists();
    }

    static List<TextBlock> keep(List<TextBlock> blocks, String title) {
        BlockFilter filter = new BlockFilter(blocks, title);
        return filter.withoutEnds(filter.withoutLines());
    }

    private List<TextBlock> withoutLines() {
        List<TextBlock> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ParseDeadline.check();
            TextBlock block = all.get(i);
            if (gone[i]) {
                continue;
            }
            if (isTitle(block)) {
                if (kept.stream().noneMatch(TextBlock::isProse)) {
                    kept.clear();
                }
                continue;
            }
            if (block.linkDensity() < 0.3 && Labels.isBareLead(block.text()) && isLabel(block)
                    || block.kind() == Kind.HEADING && Labels.leadsElsewhere(block.text())) {
                dropLinkedAfter(i);
                continue;
            }
            if (isForeign(block)) {
                continue;
            }
            kept.add(block);
        }
        return kept;
    }

    private static boolean isLabel(TextBlock block) {
        return !block.isProse() || block.text().endsWith(":") || block.length() < 30;
    }

    private void dropLinkedAfter(int lead) {
        for (int i = lead + 1; i < all.size(); i++) {
            TextBlock block = all.get(i);
            if (block.linkDensity() < 0.5 && block.isProse()
                    || block.kind() == Kind.HEADING && block.linkDensity() < 0.5) {
                return;
            }
            if (block.linkDensity() < 0.5 && i > lead + 1 && all.get(i - 1).linkDensity() < 0.5) {
                return;
            }
            gone[i] = true;
        }
    }

    private boolean isTitle(TextBlock block) {
        return !title.isEmpty()
                && block.length() < title.length() + 40
                && Words.bare(block.text()).equals(title);
    }

    private boolean isForeign(TextBlock block) {
        String text = block.text();
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (Labels.isCall(text) || (block.kind() == Kind.PARAGRAPH && Labels.isImprint(text))) {
            return true;
        }
        if (block.linkDensity() > 0.2 && Labels.leadsElsewhere(text)) {
            return true;
        }
        if (block.linkDensity() > 0.8 && block.kind() != Kind.LIST_ITEM && block.kind() != Kind.HEADING) {
            return true;
        }
        return isCaption(block);
    }

    /** A short line in a box of its own with a picture. */
    private boolean isCaption(TextBlock block) {
        return block.length() <= 200
                && block.kind() != Kind.HEADING
                && !block.endsAsSentence()
                && blocksIn.getOrDefault(block.holder(), 0) == 1
                && hasPicture(block.holder(), 3);
    }

    private static boolean hasPicture(Element element, int depth) {
        for (Element child : element.children()) {
            if (PICTURES.contains(child.normalName()) || (depth > 0 && hasPicture(child, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Marks the list items that stand among links and nothing else. */
    private void markLinkLists() {
        int at = 0;
        while (at < all.size()) {
            int from = at;
            int length = 0;
            int linked = 0;
            while (at < all.size() && all.get(at).kind() == Kind.LIST_ITEM) {
                length += all.get(at).length();
                linked += all.get(at).linked();
                at++;
            }
            for (int i = from; i < at && linked > 0.7 * length; i++) {
                gone[i] = true;
            }
            at = Math.max(at, from + 1);
        }
    }

    /** Without what is neither text nor led over to by text: lines above the first and below the last paragraph. */
    private List<TextBlock> withoutEnds(List<TextBlock> blocks) {
        int first = 0;
        while (first < blocks.size() && isHead(blocks, first)) {
            first++;
        }
        int end = blocks.size();
        while (end > first && isTail(blocks.get(end - 1))) {
            end--;
        }
        return first == blocks.size() ? List.of() : blocks.subList(first, end);
    }

    private static boolean isHead(List<TextBlock> blocks, int at) {
        TextBlock block = blocks.get(at);
        if (block.isProse() || block.kind() == Kind.LIST_ITEM || block.length() > LINE || block.endsAsSentence()) {
            return false;
        }
        return block.kind() != Kind.HEADING
                || at + 1 == blocks.size()
                || !blocks.get(at + 1).isProse();
    }

    private static boolean isTail(TextBlock block) {
        return block.kind() == Kind.HEADING
                || (block.kind() != Kind.LIST_ITEM
                        && !block.isProse()
                        && !block.endsAsSentence()
                        && block.length() < 60);
    }
}
