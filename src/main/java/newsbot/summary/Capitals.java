package newsbot.summary;

import java.util.regex.Pattern;
import newsbot.news.Article;
import newsbot.text.Stems;

/** Capital letters that a role has only because it began a sentence or stood as a title before a name. */
final class Capitals {
    private static final Pattern RUSSIAN_ADJECTIVE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:ий|ый|ой|ая|яя)");

    private final String text;
    private final String languageCode;
    private final Lexicon lexicon;

    Capitals(Article article, String languageCode) {
        this.text = article.title() + "\n" + article.standfirst() + "\n" + String.join("\n", article.paragraphs());
        this.languageCode = languageCode;
        this.lexicon = Lexicon.of(languageCode);
    }

    /** The role without them; the role itself where it may begin with a proper noun. */
    String lowered(String role) {
        String[] words = role.split(" ");
        for (int i = 0; i < words.length && Character.isUpperCase(words[i].codePointAt(0)); i++) {
            String lower = Stems.lower(words[i].substring(0, 1), languageCode) + words[i].substring(1);
            if (!isCommon(words[i], lower)) {
                return role;
            }
            words[i] = lower;
            if (languageCode.equals("ru")) {
                // "директор Института": what follows is another's name
                break;
            }
        }
        return String.join(" ", words);
    }

    /** Whether a word is no name: says what people are, is a Russian adjective, or the article writes it small too. */
    private boolean isCommon(String word, String lower) {
        if (word.length() > 1 && Character.isUpperCase(word.charAt(1))) {
            return false;
        }
        return lexicon.role().matcher(word).matches()
                || (languageCode.equals("ru") && RUSSIAN_ADJECTIVE.matcher(word).matches())
                || Pattern.compile("(?<!\\p{L})" + Pattern.quote(lower) + "(?!\\p{L})")
                        .matcher(text)
                        .find();
    }
}
