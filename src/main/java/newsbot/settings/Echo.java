package newsbot.settings;

import java.util.regex.Pattern;
import newsbot.text.OneLine;

/** How an operator's own text is shown back: on one line, not at length, and without secrets. */
public final class Echo {
    private static final int LIMIT = 80;
    private static final Pattern TOKEN = Pattern.compile("[0-9]{5,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}");
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/@\\s]*@");
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|key|user)=)[^&;\\s]*");

    private Echo() {}

    /** A value of the operator's, for use within a fault. */
    public static String value(String text) {
        String shown = line(text).strip();
        if (shown.isEmpty()) {
            return "empty text";
        }
        return shown.length() <= LIMIT ? shown : shown.substring(0, LIMIT) + "…";
    }

    /** A text with line breaks and secrets taken out. */
    public static String line(String text) {
        String shown = TOKEN.matcher(text).replaceAll("***");
        shown = USER_INFO.matcher(shown).replaceAll("***@");
        shown = PASSWORD.matcher(shown).replaceAll("$1***");
        return OneLine.of(shown);
    }
}
