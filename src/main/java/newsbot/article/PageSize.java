package newsbot.article;

/**
 * The most elements a page may have. News pages have a few thousand; a page of ten megabytes can
 * have millions, and each costs memory and time in the tree. What comes after is not read.
 */
final class PageSize {
    private static final int MOST_TAGS = 100_000;

    private PageSize() {}

    /** The page up to its last tag that is read. Tags inside of scripts and styles don't count. */
    static String bounded(String html) {
        int tags = 0;
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            if (Character.isLetter(html.charAt(at + 1)) && ++tags > MOST_TAGS) {
                return html.substring(0, at);
            }
            int next = at + 1;
            if (html.regionMatches(true, at, "<script", 0, 7)) {
                next = endOf(html, "</script", next);
            } else if (html.regionMatches(true, at, "<style", 0, 6)) {
                next = endOf(html, "</style", next);
            }
            at = html.indexOf('<', next);
        }
        return html;
    }

    private static int endOf(String html, String tag, int from) {
        int at = html.indexOf("</", from);
        while (at >= 0 && !html.regionMatches(true, at, tag, 0, tag.length())) {
            at = html.indexOf("</", at + 2);
        }
        return at < 0 ? html.length() : at + 1;
    }
}
