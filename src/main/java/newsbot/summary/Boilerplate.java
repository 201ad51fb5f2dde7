package newsbot.summary;

import java.util.regex.Pattern;

/** What sites put around and into articles, should it have got into the text. */
final class Boilerplate {
    private static final Pattern WORDS = Pattern.compile(
            "(?iU)^\\s*[-–—]?\\s*(?:.{0,40}\\b(?:thanks?(?: you)?|спасибо|благодар\\p{L}+|təşəkkür\\p{L}*|çox sağ ol\\p{L}*)\\b.{0,60}|(?:subscribe|follow us|join us|read (?:also|more)|see also|photos?:|photo by|source:|interviewed by|prepared by|translated by|latest news|share this|advertisement"
                    + "|подп(?:исывайтесь|ишитесь)|читайте также|читать также|фото|беседовал\\p{L}*|подготовил\\p{L}*|источник|реклама|автор:|наш telegram"
                    + "|abunə ol|oxuyun|həmçinin oxu|foto|söhbətləşdi|hazırladı|mənbə|reklam)\\b.*|caliber\\.az|[\\p{L} ]{0,40}caliber\\.az|.{0,60}\\d{1,2}:\\d{2})\\s*$",
            Pattern.DOTALL);

    private Boilerplate() {}

    static boolean matches(String text) {
        return text.length() < 300 && WORDS.matcher(text).matches();
    }
}
