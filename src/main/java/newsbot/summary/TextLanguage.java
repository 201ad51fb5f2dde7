package newsbot.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsbot.news.Article;
import newsbot.news.Language;

/** Which of the languages that summaries are written in a text is in, told by its letters and function words. */
public final class TextLanguage {
    private static final int SAMPLE = 6000;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’]+");
    private static final double COMMON = 0.12;

    private TextLanguage() {}

    /** English, Russian or Azerbaijani; empty for any other language and for texts of a few words that could be any. */
    public static Optional<Language> of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Set<String> letters = new HashSet<>();
        int cyrillic = 0;
        int latin = 0;
        int schwa = 0;
        int ukrainian = 0;
        int all = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = Character.toLowerCase(sample.charAt(i));
            if (!Character.isLetter(c)) {
                continue;
            }
            all++;
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
            latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
            schwa += c == 'ə' ? 1 : 0;
            ukrainian += "іїєґўјљњћђћқғңұүөһ".indexOf(c) >= 0 ? 1 : 0;
            letters.add(String.valueOf(c));
        }
        if (cyrillic * 10 > all * 7) {
            return ukrainian * 100 > cyrillic || !letters.contains("и") ? Optional.empty() : Optional.of(Language.RU);
        }
        if (latin * 10 <= all * 7) {
            return Optional.empty();
        }
        if (schwa * 100 > latin * 2) {
            return Optional.of(Language.AZ);
        }
        return share(sample, "en") > COMMON ? Optional.of(Language.EN) : Optional.empty();
    }

    /** The language of an article's own words, whatever its page declares. */
    public static Optional<Language> of(Article article) {
        StringBuilder text = new StringBuilder();
        List<String> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size() && text.length() < SAMPLE; i++) {
            text.append(paragraphs.get(i)).append('\n');
        }
        return of(text.toString());
    }

    private static double share(String text, String languageCode) {
        Set<String> functionWords = FunctionWords.of(languageCode);
        List<String> words = NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
        long common = words.stream().filter(functionWords::contains).count();
        return words.isEmpty() ? 0 : (double) common / words.size();
    }
}
