package newsbot.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a feed are, whatever its kind: RSS has them in the channel, RSS 1.0 beside it,
 * Atom in the root, and not every feed keeps to its kind.
 *
 * @param root the feed's own root, perhaps inside a foreign wrapper
 * @param channel what holds title and language; null if there is none
 * @param items in document order, only whole ones
 * @param left how many items were left out because they were not whole
 */
record FeedShape(Markup root, @Nullable Markup channel, List<Markup> items, int left) {
    private static final Set<String> ROOTS =
            Set.of("rss", "rdf:rdf", "rdf", "atom:feed", "feed", "channel", "atom:entry", "entry");
    private static final Set<String> ITEMS = Set.of("item", "atom:entry", "entry");
    private static final Set<String> ASIDE = Set.of("image", "textinput", "atom:source", "source");
    private static final int DEEPEST_ROOT = 4;
    private static final int DEEPEST_ITEM = 8;

    static boolean isItem(Markup element) {
        return ITEMS.contains(element.name());
    }

    /** The shape of a document; null if no feed is in it. */
    static @Nullable FeedShape of(Markup document) {
        Markup root = root(document, 0);
        if (root == null) {
            return null;
        }
        List<Markup> found = new ArrayList<>();
        collect(root, found, 0);
        List<Markup> items =
                ofOneKind(found, root.name().startsWith("atom:") || root.name().equals("feed"));
        List<Markup> whole = items.stream().filter(Markup::isWhole).toList();
        return new FeedShape(root, channel(root), whole, items.size() - whole.size());
    }

    private static @Nullable Markup root(Markup element, int depth) {
        if (ROOTS.contains(element.name())) {
            return element;
        }
        if (depth < DEEPEST_ROOT) {
            for (Markup child : element.children()) {
                Markup root = root(child, depth + 1);
                if (root != null) {
                    return root;
                }
            }
        }
        return null;
    }

    private static void collect(Markup element, List<Markup> found, int depth) {
        if (isItem(element)) {
            found.add(element);
            // an item whose end is missing holds those that follow it
            for (Markup inner : element.children("item", "atom:entry")) {
                collect(inner, found, depth);
            }
        } else if (depth < DEEPEST_ITEM && !ASIDE.contains(element.name())) {
            for (Markup child : element.children()) {
                collect(child, found, depth + 1);
            }
        }
    }

    private static List<Markup> ofOneKind(List<Markup> found, boolean atom) {
        List<Markup> own = found.stream()
                .filter(item -> item.name().endsWith("entry") == atom)
                .toList();
        return own.isEmpty() ? found : own;
    }

    private static @Nullable Markup channel(Markup root) {
        return switch (root.name()) {
            case "rss", "rdf:rdf", "rdf" -> root.child("channel");
            case "atom:entry", "entry" -> null;
            default -> root;
        };
    }
}
