package newsbot.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a rich message's HTML, or the text between two.
 *
 * @param name in lower case; empty for text
 * @param text the text, or the address a link's tag names
 */
record RichTag(Kind kind, String name, String text) {
    enum Kind {
        START,
        END,
        TEXT
    }

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\\s+[^<>]*)?)\\s*/?>");
    private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /**
     * A text's tags and texts in order.
     *
     * @throws Refusal 400 where a bracket begins no tag
     */
    static List<RichTag> all(String html) {
        List<RichTag> all = new ArrayList<>();
        Matcher tags = TAG.matcher(html);
        int at = 0;
        while (at < html.length()) {
            int bracket = html.indexOf('<', at);
            int end = bracket < 0 ? html.length() : bracket;
            if (end > at) {
                all.add(new RichTag(Kind.TEXT, "", decoded(html.substring(at, end))));
            }
            if (bracket < 0) {
                break;
            }
            if (!tags.find(bracket) || tags.start() != bracket) {
                throw Refusal.bad("can't parse rich message: Unclosed start tag");
            }
            all.add(tag(tags));
            at = tags.end();
        }
        return all;
    }

    private static RichTag tag(Matcher tag) {
        Matcher href = HREF.matcher(tag.group(3));
        String address = !href.find() ? "" : href.group(1) != null ? href.group(1) : href.group(2);
        Kind kind = tag.group(1).isEmpty() ? Kind.START : Kind.END;
        return new RichTag(kind, tag.group(2).toLowerCase(Locale.ROOT), decoded(address));
    }

    private static String decoded(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '&') {
                CharacterReference reference = CharacterReference.at(text, at);
                out.append(reference.text());
                at = reference.end();
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }
}
