package newsbot.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text as readers see it, with its entities in order of their offsets, the longer first.
 */
public record FormattedText(String text, List<Entity> entities) {
    /** Telegram keeps so many entities a message and drops the rest without a word. */
    static final int MAX_ENTITIES = 100;

    public FormattedText {
        entities = entities.stream()
                .sorted(Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()))
                .limit(MAX_ENTITIES)
                .toList();
    }

    static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    /** Without white space at its ends, entities moved along. */
    FormattedText trimmed() {
        int start = 0;
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        List<Entity> moved = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end);
            if (from < to) {
                moved.add(new Entity(entity.type(), from - start, to - from, entity.argument()));
            }
        }
        return new FormattedText(text.substring(start, end), moved);
    }

    /** What the entity covers. */
    public String covered(Entity entity) {
        return text.substring(entity.offset(), entity.end());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || (c >= '\u200b' && c <= '\u200f') || c == '\u2028';
    }
}
