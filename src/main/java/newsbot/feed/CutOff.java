package newsbot.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the item that a truncated document cuts off. */
final class CutOff {
    private static final Pattern ITEM_TAG =
            Pattern.compile("<(?<end>/?)(?:[a-z0-9_-]{1,20}:)?(?:item|entry)(?=[\\s>/]|$)", Pattern.CASE_INSENSITIVE);

    private CutOff() {}

    /** Marks the last item as not whole if the text ends within it. */
    static void mark(String xml, Markup root) {
        boolean anyEnd = false;
        boolean open = false;
        Matcher tag = ITEM_TAG.matcher(withoutCdata(xml));
        while (tag.find()) {
            open = tag.group("end").isEmpty();
            anyEnd |= !open;
        }
        boolean rootEnds = Pattern.compile(
                        "</(?:[a-z0-9_-]{1,20}:)?(?:rss|feed|rdf|channel)\\s*>", Pattern.CASE_INSENSITIVE)
                .matcher(xml.substring(Math.max(0, xml.length() - 300)))
                .find();
        FeedShape shape = FeedShape.of(root);
        if (open && !rootEnds && shape != null && (anyEnd || !shape.items().isEmpty())) {
            List<Markup> items = shape.items();
            if (!items.isEmpty()) {
                items.get(items.size() - 1).markBroken();
            }
        }
    }

    private static String withoutCdata(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        int at = 0;
        while (at < xml.length()) {
            int start = xml.indexOf("<![CDATA[", at);
            if (start < 0) {
                break;
            }
            out.append(xml, at, start);
            int end = xml.indexOf("]]>", start);
            at = end < 0 ? xml.length() : end + 3;
        }
        return out.append(xml, Math.min(at, xml.length()), xml.length()).toString();
    }
}
