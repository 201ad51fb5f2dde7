package newsbot.demo;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text with a meaning or a look of its own (Bot API, {@code MessageEntity}).
 *
 * @param type as the Bot API names it, such as {@code bold} or {@code expandable_blockquote}
 * @param offset in UTF-16 units
 * @param length in UTF-16 units, at least 1
 * @param argument the address of a {@code text_link}, the language of a {@code pre}, the id of a
 *     {@code custom_emoji}; else null
 */
public record Entity(
        String type, int offset, int length, @Nullable String argument) {

    int end() {
        return offset + length;
    }
}
