package newsbot.text;

import java.util.regex.Pattern;

/**
 * A text of a stranger's as it may stand on a line of a log or of a terminal: without the signs that end the line
 * somewhere (Unicode's controls, U+2028, U+2029), steer a terminal (ESC, U+009B) or turn the writing direction.
 */
public final class OneLine {
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private OneLine() {}

    /** The text with each run of such signs as one space, none at its ends. */
    public static String of(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }
}
