package newsbot.feed;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsbot.text.OneLine;

/** Why a poll failed, as people may see it: on one line, not at length, addresses without what may be secret in them. */
final class FailureReason {
    private static final int LONGEST = 300;

    /** User and password; then, behind the path, parameters, query and fragment. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(\\bhttps?://)(?:[^/?#\\s]*@)?([^?#;\\s]*)([?#;](?:[^\\s]*[^\\s.,:;)])?)?");

    /** A bot's token, wherever it stands. */
    private static final Pattern TOKEN = Pattern.compile("[0-9]{5,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}");

    private FailureReason() {}

    /** @param feed the address that whoever sees it knows anyway */
    static String of(URI feed, String message) {
        String shown = bare(OneLine.of(message));
        String own = bare(feed.toString()) + ": ";
        String what = shown.startsWith(own) ? shown.substring(own.length()) : shown;
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
    }

    private static String bare(String text) {
        String open = ADDRESS.matcher(text)
                .replaceAll(address ->
                        quoted(address.group(1) + address.group(2) + (address.group(3) == null ? "" : "?…")));
        return TOKEN.matcher(open).replaceAll("***");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
