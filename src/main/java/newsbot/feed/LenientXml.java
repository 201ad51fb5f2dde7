package newsbot.feed;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML that is not well-formed, read as well as it goes: unclosed and crossed elements, ends of another
 * case, bare attributes. The item that the end of the document cuts off, and those that break the
 * limits of {@link StrictXml}, are marked as not whole.
 */
final class LenientXml {

    private LenientXml() {}

    /**
     * The root element; null if the text has none.
     *
     * @param limited whether limits are minded; a document that kept them need not be searched
     */
    static @Nullable Markup read(String xml, boolean limited) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(StrictXml.DEEPEST + 50);
        Element document = Jsoup.parse(xml, "", parser);
        MarkupBuilder builder = new MarkupBuilder();
        for (Element root : document.children()) {
            if (isName(root.tagName())) {
                build(root, builder, limited);
                break;
            }
        }
        Markup root = builder.root();
        if (root != null) {
            CutOff.mark(xml, root);
        }
        return root;
    }

    private static void build(Element root, MarkupBuilder builder, boolean limited) {
        Node node = root;
        int depth = 0;
        while (node != null) {
            if (node instanceof Element element) {
                builder.start(isName(element.tagName()) ? element.tagName() : "x", attributes(element));
                depth++;
                if (limited && (depth > StrictXml.DEEPEST || element.attributesSize() > StrictXml.MOST_ATTRIBUTES)) {
                    breakItem(builder.open());
                }
                if (element.childNodeSize() > 0) {
                    node = element.childNode(0);
                    continue;
                }
                builder.end();
                depth--;
            } else if (node instanceof TextNode text) {
                builder.text(text.getWholeText());
            }
            while (!node.equals(root) && node.nextSibling() == null) {
                node = node.parentNode();
                builder.end();
                depth--;
                if (node == null) {
                    return;
                }
            }
            node = node.equals(root) ? null : node.nextSibling();
        }
    }

    private static void breakItem(@Nullable Markup element) {
        for (Markup at = element; at != null; at = at.parent()) {
            if (at.parent() == null || FeedShape.isItem(at)) {
                at.markBroken();
                return;
            }
        }
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new HashMap<>();
        for (Attribute attribute : element.attributes()) {
            attributes.putIfAbsent(attribute.getKey(), attribute.getValue());
        }
        return attributes;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
    }
}
