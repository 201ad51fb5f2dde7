package newsbot.feed;

import newsbot.text.OneLine;
import org.jspecify.annotations.Nullable;

/** Foreign text made fit for one line of a message. */
final class FeedText {
    private static final int LONGEST = 200;

    private FeedText() {}

    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = OneLine.of(text.replaceAll("\\s+", " "));
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
