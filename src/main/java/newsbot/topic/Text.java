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
 * @param titled whether all its longer words have a capital
 */
record Text(String source, String language, List<Token> tokens, boolean lowerCased, boolean titled) {
    /** Shorter words have no capital in titles. */
    private static final int SHORTEST_TITLED = 4;

    /** A word with its letters and keys. */
    record Token(Word word, String letters, Set<String> keys) {}

    static Text of(String source, @Nullable String hint) {
        String language = LanguageGuess.of(source, hint);
        Keys.Suffixes suffixes = suffixes(source, language, hint);
        List<Token> tokens = new ArrayList<>();
        boolean titled = true;
        for (Word word : Words.of(source)) {
            String letters = word.letters();
            if (!letters.isEmpty()) {
                tokens.add(new Token(word, letters, Keys.ofText(letters, suffixes)));
                titled &= letters.length() < SHORTEST_TITLED || !Character.isLowerCase(letters.codePointAt(0));
            }
        }
        return new Text(source, language, tokens, source.chars().noneMatch(Character::isUpperCase), titled);
    }

    /** Whether this word follows the one before without a comma, a bracket or the end of a clause between them. */
    boolean goesOn(int at) {
        if (at <= 0 || at >= tokens.size() || tokens.get(at).word().startsClause()) {
            return false;
        }
        for (int i = tokens.get(at - 1).word().end(); i < tokens.get(at).word().start(); i++) {
            if (",()[]".indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Keys.Suffixes suffixes(String source, String language, @Nullable String hint) {
        if (language.equals("az")) {
            return source.indexOf('ə') >= 0 || source.indexOf('ı') >= 0 || source.indexOf('Ə') >= 0
                    ? Keys.Suffixes.HARMONIOUS
                    : Keys.Suffixes.ANY;
        }
        boolean unclear = language.equals("en") && !"en".equals(hint) && LanguageGuess.isUnclear(source);
        return unclear ? Keys.Suffixes.LONG : Keys.Suffixes.NONE;
    }
}
