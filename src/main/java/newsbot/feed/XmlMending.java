package newsbot.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Makes of an almost well-formed document a well-formed one where that can be done without knowing
 * its structure: characters XML forbids (XML 1.0, 2.2) are left out, references to them too; HTML's
 * named entities become characters; bare ampersands and less-thans are escaped. CDATA stays as it is.
 */
final class XmlMending {
    private static final int LONGEST_REFERENCE = 34;
    private static final String CDATA = "<![CDATA[";

    private final String xml;
    private final StringBuilder out;
    private int at;
    private int forbidden;
    private int ampersands;

    XmlMending(String xml) {
        this.xml = xml;
        this.out = new StringBuilder(xml.length() + 64);
        while (at < xml.length()) {
            step();
        }
    }

    String text() {
        return out.toString();
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (forbidden > 0) {
            warnings.add(forbidden + " characters that XML forbids were left out");
        }
        if (ampersands > 0) {
            warnings.add(ampersands + " bare ampersands or unknown entities were escaped");
        }
        return warnings;
    }

    private void step() {
        char c = xml.charAt(at);
        if (c == '<') {
            markup();
        } else if (c == '&') {
            reference();
        } else if (c == ']' && xml.startsWith("]]>", at)) {
            at += 3;
        } else {
            character();
        }
    }

    private void markup() {
        if (xml.startsWith(CDATA, at)) {
            copyThrough("]]>");
        } else if (xml.startsWith("<!--", at)) {
            int end = xml.indexOf("-->", at + 4);
            at = end < 0 ? xml.length() : end + 3;
        } else if (xml.startsWith("<?", at)) {
            int end = xml.indexOf('>', at);
            at = end < 0 ? xml.length() : end + 1;
        } else {
            char next = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
            boolean tag = Character.isLetter(next) || next == '/' || next == '!' || next == '_';
            out.append(tag ? "<" : "&lt;");
            at++;
        }
    }

    private void copyThrough(String end) {
        int found = xml.indexOf(end, at);
        int stop = found < 0 ? xml.length() : found + end.length();
        while (at < stop) {
            character();
        }
    }

    private void character() {
        int point = xml.codePointAt(at);
        at += Character.charCount(point);
        if (isAllowed(point)) {
            out.appendCodePoint(point);
        } else {
            forbidden++;
        }
    }

    private void reference() {
        int end = xml.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_REFERENCE || !isName(at + 1, end)) {
            out.append("&amp;");
            ampersands++;
            at++;
            return;
        }
        String name = xml.substring(at + 1, end);
        if (name.charAt(0) == '#') {
            number(name, end);
            return;
        }
        at = end + 1;
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> {
                String meant = Parser.unescapeEntities("&" + name + ";", false);
                if (meant.startsWith("&")) {
                    ampersands++;
                }
                out.append(meant.replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
    }

    /** A numeric reference; two that name the halves of a surrogate pair are one character. */
    private void number(String name, int end) {
        int point = value(name);
        at = end + 1;
        if (Character.isHighSurrogate((char) point) && point < 0x10000 && xml.startsWith("&#", at)) {
            int second = xml.indexOf(';', at);
            int low = second < 0 || second - at > 9 ? -1 : value(xml.substring(at + 1, second));
            if (low > 0 && low < 0x10000 && Character.isLowSurrogate((char) low)) {
                point = Character.toCodePoint((char) point, (char) low);
                at = second + 1;
            }
        }
        if (point >= 0x80 && point <= 0x9F) {
            out.append(Parser.unescapeEntities("&#" + point + ";", false));
        } else if (isAllowed(point)) {
            out.append("&#").append(point).append(';');
        } else {
            forbidden++;
        }
    }

    private static int value(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            return Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private boolean isName(int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = xml.charAt(i);
            boolean fits = c < 0x80 && Character.isLetterOrDigit(c) || i == from && c == '#' && to - from > 1;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= Character.MAX_CODE_POINT;
    }
}
