package newsbot.web;

import okhttp3.HttpUrl;

/** Foreign texts as they may stand in messages and logs: short, on one line, without passwords. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String text(String foreign) {
        String line = foreign.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static String address(HttpUrl url) {
        return text(url.newBuilder()
                .username("")
                .password("")
                .fragment(null)
                .build()
                .toString());
    }
}
