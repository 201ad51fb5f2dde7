package newsbot.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsbot.news.Article.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads a tree's text blocks in reading order. Two line breaks in a row part blocks as tags do. */
final class BlockReader implements NodeFilter {
    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "caption",
            "ul");
    private static final Set<String> STRONG = Set.of("b", "strong", "i", "em");

    private final Set<Element> skipped;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element holder;
    private int linkDepth;
    private int strongDepth;
    private int linked;
    private int strong;
    private int letters;
    private int lineBreaks;

    private BlockReader(Set<Element> skipped) {
        this.skipped = skipped;
    }

    /** The blocks under {@code root}, without what stands in {@code skipped}. */
    static List<TextBlock> read(Element root, Set<Element> skipped) {
        BlockReader reader = new BlockReader(skipped);
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (skipped.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        ParseDeadline.check();
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreaks++;
            if (lineBreaks > 1) {
                flush();
            } else {
                space();
            }
        } else if (BREAKING.contains(name)) {
            flush();
        } else if (name.equals("td") || name.equals("th")) {
            space();
        }
        if (name.equals("a") && element.hasAttr("href")) {
            linkDepth++;
        }
        if (STRONG.contains(name)) {
            strongDepth++;
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (name.equals("a") && element.hasAttr("href")) {
            linkDepth--;
        }
        if (STRONG.contains(name)) {
            strongDepth--;
        }
        if (BREAKING.contains(name)) {
            flush();
        }
    }

    private void append(TextNode node) {
        String words = node.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Words.isSpace(c)) {
                space();
            } else if (Words.isShown(c)) {
                if (holder == null) {
                    holder = holderOf(node);
                }
                text.append(c);
                letters++;
                lineBreaks = 0;
                if (linkDepth > 0) {
                    linked++;
                }
                if (strongDepth > 0) {
                    strong++;
                }
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private static @Nullable Element holderOf(Node node) {
        Node at = node.parentNode();
        while (at instanceof Element element) {
            if (BREAKING.contains(element.normalName())) {
                return element;
            }
            at = at.parentNode();
        }
        return null;
    }

    private void flush() {
        Element at = holder;
        String words = text.toString().strip();
        if (at != null && !words.isEmpty()) {
            int spaced = letters == 0 ? 0 : (int) ((long) linked * words.length() / letters);
            blocks.add(new TextBlock(at, kindOf(at), words, spaced, strong == letters));
        }
        text.setLength(0);
        holder = null;
        linked = 0;
        strong = 0;
        letters = 0;
        lineBreaks = 0;
    }

    private static Kind kindOf(Element holder) {
        Element at = holder;
        for (int up = 0; at != null && up < 6; up++) {
            switch (at.normalName().toLowerCase(Locale.ROOT)) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Kind.HEADING;
                }
                case "li" -> {
                    return Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Kind.QUOTE;
                }
                case "article", "section", "main", "body" -> {
                    return Kind.PARAGRAPH;
                }
                default -> at = at.parent();
            }
        }
        return Kind.PARAGRAPH;
    }
}
