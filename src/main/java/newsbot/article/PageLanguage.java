package newsbot.article;

import java.util.List;
import newsbot.news.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language an article is written in. */
final class PageLanguage {
    private static final int SAMPLE = 4000;
    private static final Language UKRAINIAN = new Language("uk");
    private static final Language TURKISH = new Language("tr");

    private PageLanguage() {}

    /**
     * As the page declares, unless the letters say otherwise: templates are often declared in one
     * language and filled in another.
     */
    static @Nullable Language of(Document page, Meta meta, JsonLd jsonLd, List<String> texts) {
        Language declared = declared(page, meta, jsonLd);
        Letters letters = Letters.of(texts);
        Language seen = letters.language();
        if (declared == null) {
            return seen;
        }
        boolean latin = declared.equals(Language.EN) || declared.equals(TURKISH) || declared.equals(Language.AZ);
        boolean misdeclared = letters.isCyrillic()
                ? latin
                : letters.isAzerbaijani()
                        || (letters.isLatin() && (declared.equals(Language.RU) || declared.equals(UKRAINIAN)));
        return misdeclared && seen != null ? seen : declared;
    }

    private static @Nullable Language declared(Document page, Meta meta, JsonLd jsonLd) {
        Element html = page.selectFirst("html");
        String[] told = {
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            told(meta.first("content-language", "language", "dc.language")),
            told(jsonLd.text("inLanguage")),
            told(meta.first("og:locale"))
        };
        for (String tag : told) {
            Language language = Language.ofTag(tag.split(",", 2)[0]);
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Letters(int latin, int cyrillic, int schwa, int turkish, int ukrainian, int english) {

        static Letters of(List<String> texts) {
            int latin = 0;
            int cyrillic = 0;
            int schwa = 0;
            int turkish = 0;
            int ukrainian = 0;
            String joined = String.join(" ", texts);
            String sample = joined.substring(0, Math.min(joined.length(), SAMPLE));
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                latin += c < 0x250 && Character.isLetter(c) || c == 'ə' || c == 'Ə' ? 1 : 0;
                cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
                schwa += c == 'ə' || c == 'Ə' ? 1 : 0;
                turkish += "ğışİĞŞ".indexOf(c) >= 0 ? 1 : 0;
                ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
            }
            int english = sample.split("(?i)\\b(?:the|and|of|to|that|with)\\b", -1).length - 1;
            return new Letters(latin, cyrillic, schwa, turkish, ukrainian, english);
        }

        boolean isCyrillic() {
            return cyrillic > 20 && cyrillic > 2 * latin;
        }

        boolean isLatin() {
            return latin > 20 && latin > 2 * cyrillic;
        }

        boolean isAzerbaijani() {
            return isLatin() && schwa * 50 > latin;
        }

        @Nullable
        Language language() {
            if (isCyrillic()) {
                return ukrainian * 50 > cyrillic ? UKRAINIAN : Language.RU;
            }
            if (isAzerbaijani()) {
                return Language.AZ;
            }
            if (isLatin() && turkish * 50 > latin) {
                return TURKISH;
            }
            return isLatin() && english * 60 > latin / 5 ? Language.EN : null;
        }
    }
}
