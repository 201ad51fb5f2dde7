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

    /** An alias for texts of every language. */
    public static Alias of(String text) {
        return new Alias(text, null);
    }
}
