package newsbot.feed;

import org.jsoup.nodes.Entities;

/**
 * Character references of HTML and XML and what they stand for. Numbers 128 to 159 mean windows-1252
 * (HTML, 13.2.5.80).
 */
final class References {
    private static final int LONGEST = 34;
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private References() {}

    /** The text with every reference that is known replaced; the others stay as they are. */
    static String decoded(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int end = end(text, at + 1);
            String meant = end < 0 ? "" : meaning(text.substring(at + 1, end));
            if (!meant.isEmpty()) {
                out.append(text, done, at).append(meant);
                done = end + 1;
            }
            at = text.indexOf('&', at + 1 > done ? at + 1 : done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** What a reference's name without ampersand and semicolon stands for; empty if nothing. */
    static String meaning(String name) {
        if (name.charAt(0) != '#') {
            return Entities.getByName(name);
        }
        int point = number(name);
        return point < 0 || point > Character.MAX_CODE_POINT || point == 0 ? "" : Character.toString(point);
    }

    /** The code point of a numeric name such as {@code #xA0}; -1 if it is none. */
    static int number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return point >= 0x80 && point <= 0x9F ? WINDOWS_1252.charAt(point - 0x80) : point;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** The place of the semicolon that ends a name; -1 if none does. */
    static int end(String text, int from) {
        for (int i = from; i < text.length() && i < from + LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from && (text.charAt(from) != '#' || i > from + 1) ? i : -1;
            }
            if (!(c < 0x80 && Character.isLetterOrDigit(c)) && !(i == from && c == '#')) {
                return -1;
            }
        }
        return -1;
    }
}
