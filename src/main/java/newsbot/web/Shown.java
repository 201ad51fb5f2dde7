package newsbot.web;

import newsbot.text.OneLine;
import okhttp3.HttpUrl;

/** Foreign texts as they may stand in messages and logs: short, on one line, without passwords. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String text(String foreign) {
        String line = OneLine.of(foreign);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static String address(HttpUrl url) {
        return address(url.newBuilder().fragment(null).build().toString());
    }

    static String address(String url) {
        return text(url.replaceFirst("//[^/?#]*@", "//"));
    }
}
