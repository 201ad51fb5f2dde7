package newsbot.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of an almost well-formed document a well-formed one where that can be done without knowing
 * its structure: characters XML forbids (XML 1.0, 2.2) are left out, references to them too; HTML's
 * named entities become characters; bare ampersands and less-thans are escaped. CDATA stays as it is.
 */
final class XmlMending {
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
            tag();
        }
    }

    /** A less-than opens a tag if a name follows, and an end before the next less-than does. */
    private void tag() {
        char next = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        boolean opens = Character.isLetter(next) || next == '/' || next == '!' || next == '_';
        int quotes = 0;
        int i = at + 1;
        while (opens && i < xml.length() && xml.charAt(i) != '<' && xml.charAt(i) != '>') {
            quotes += xml.charAt(i) == '"' ? 1 : 0;
            i++;
        }
        if (opens && i == xml.length()) {
            at = i;
            return;
        }
        out.append(opens && (xml.charAt(i) == '>' || quotes % 2 == 1) ? "<" : "&lt;");
        at++;
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
        int end = References.end(xml, at + 1);
        if (end < 0) {
            out.append("&amp;");
            ampersands++;
            at++;
            return;
        }
        String name = xml.substring(at + 1, end);
        at = end + 1;
        if (name.charAt(0) == '#') {
            number(References.number(name));
            return;
        }
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> named(name);
        }
    }

    private void named(String name) {
        String meant = References.meaning(name);
        if (meant.isEmpty()) {
            ampersands++;
            out.append("&amp;").append(name).append(';');
        } else {
            out.append(meant.replace("&", "&amp;").replace("<", "&lt;"));
        }
    }

    /** A numeric reference; two that name the halves of a surrogate pair are one character. */
    private void number(int first) {
        int point = first;
        boolean high = point >= Character.MIN_HIGH_SURROGATE && point <= Character.MAX_HIGH_SURROGATE;
        int end = high && xml.startsWith("&#", at) ? References.end(xml, at + 1) : -1;
        if (end > 0) {
            int low = References.number(xml.substring(at + 1, end));
            if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
                point = Character.toCodePoint((char) point, (char) low);
                at = end + 1;
            }
        }
        if (isAllowed(point)) {
            out.append("&#").append(point).append(';');
        } else {
            forbidden++;
        }
    }

    static boolean isAllowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= Character.MAX_CODE_POINT);
    }
}
