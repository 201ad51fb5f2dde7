package newsbot.article;

import java.util.ArrayList;
import java.util.List;
import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;

/** Takes out of a body's blocks what its author did not write as part of the text. */
final class BlockFilter {
    private final String title;
    private final List<TextBlock> all;

    private BlockFilter(List<TextBlock> all, String title) {
        this.all = all;
        this.title = Words.bare(title);
    }

    static List<TextBlock> keep(List<TextBlock> blocks, String title) {
        BlockFilter filter = new BlockFilter(blocks, title);
        return filter.withoutEnds(filter.withoutLines());
    }

    private List<TextBlock> withoutLines() {
        List<TextBlock> kept = new ArrayList<>();
        boolean[] gone = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
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
                dropLinkedAfter(i, gone);
                continue;
            }
            if (isForeign(block) || isLinkList(i)) {
                continue;
            }
            kept.add(block);
        }
        return kept;
    }

    private static boolean isLabel(TextBlock block) {
        return !block.isProse() || block.text().endsWith(":") || block.length() < 30;
    }

    private void dropLinkedAfter(int lead, boolean[] gone) {
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

    private static boolean isForeign(TextBlock block) {
        String text = block.text();
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (Labels.isCall(text)) {
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
    private static boolean isCaption(TextBlock block) {
        if (block.length() > 200 || block.kind() == Kind.HEADING) {
            return false;
        }
        Element holder = block.holder();
        if (!block.endsAsSentence() && !holder.select("img,picture,amp-img").isEmpty()) {
            return true;
        }
        return holder.closest("figure") != null;
    }

    /** A run of list items that are links and nothing else. */
    private boolean isLinkList(int at) {
        if (all.get(at).kind() != Kind.LIST_ITEM) {
            return false;
        }
        int from = at;
        while (from > 0 && all.get(from - 1).kind() == Kind.LIST_ITEM) {
            from--;
        }
        int length = 0;
        int linked = 0;
        for (int i = from; i < all.size() && all.get(i).kind() == Kind.LIST_ITEM; i++) {
            length += all.get(i).length();
            linked += all.get(i).linked();
        }
        return linked > 0.7 * length;
    }

    /** Without what is neither text nor led over to by text: lines above the first and below the last paragraph. */
    private List<TextBlock> withoutEnds(List<TextBlock> blocks) {
        int first = 0;
        while (first < blocks.size()
                && !blocks.get(first).isProse()
                && blocks.get(first).kind() != Kind.LIST_ITEM
                && !(blocks.get(first).kind() == Kind.HEADING
                        && first + 1 < blocks.size()
                        && blocks.get(first + 1).isProse())) {
            first++;
        }
        int end = blocks.size();
        while (end > first && isTail(blocks.get(end - 1))) {
            end--;
        }
        return first == blocks.size() ? List.of() : blocks.subList(first, end);
    }

    private static boolean isTail(TextBlock block) {
        return block.kind() == Kind.HEADING
                || (block.kind() != Kind.LIST_ITEM
                        && !block.isProse()
                        && !block.endsAsSentence()
                        && block.length() < 60);
    }
}
