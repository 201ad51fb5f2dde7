package newsbot.feed;

import org.jspecify.annotations.Nullable;

/** Foreign text made fit for one line of a message. */
final class FeedText {
    private static final int LONGEST = 200;

    private FeedText() {}

    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
