package newsbot.topic;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase as the topics file has it. In the text it may stand in any inflected form. Marks:
 *
 * <ul>
 *   <li>a word in capitals ({@code EU}) counts in capitals only, a word with a capital ({@code Turkey})
 *       with a capital only, unless the text has no capitals at all;
 *   <li>{@code =} in front: this form only, no other;
 *   <li>a hyphen at the end or in front ({@code ирано-}): only where a hyphen joins it to another word;
 *   <li>{@code ~} in front: with a capital inside a sentence only, as surnames have it;
 *   <li>{@code *} in front ({@code *ов}): any word with a capital that ends so, {@code *} alone any word with a capital,
 *       in the words of a doubt only;
 *   <li>{@code !} in front: not this word, in the words of a doubt only;
 *   <li>in quotation marks ({@code «Карабах»}): only where it stands alone between quotation marks.
 * </ul>
 *
 * @param language the code of the only language in whose texts it counts; null for every language, and
 *     for its transliterations into another script
 */
public record Alias(String text, @Nullable String language) {
    public Alias {
        text = text.strip();
    }

    /** Whether it has a mark that only the words before and after doubtful aliases may have. */
    public boolean isPattern() {
        return text.startsWith("*") || text.startsWith("!");
    }

    /** An alias for texts of every language. */
    public static Alias of(String text) {
        return new Alias(text, null);
    }
}
