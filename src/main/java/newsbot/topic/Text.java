package newsbot.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.text.LanguageGuess;
import newsbot.text.Word;
import newsbot.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text as the matchers see it.
 *
 * @param language code; the text's own script and letters decide where the hint is absent or wrong
 * @param lowerCased whether it has no capital at all
 */
record Text(String source, String language, List<Token> tokens, boolean lowerCased) {

    /** A word with its letters and keys. */
    record Token(Word word, String letters, Set<String> keys) {}

    static Text of(String source, @Nullable String hint) {
        String language = LanguageGuess.of(source, hint);
        List<Token> tokens = new ArrayList<>();
        for (Word word : Words.of(source)) {
            String letters = word.letters();
            if (!letters.isEmpty()) {
                tokens.add(new Token(word, letters, Keys.ofText(letters, language)));
            }
        }
        return new Text(source, language, tokens, source.chars().noneMatch(Character::isUpperCase));
    }
}
