package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message in its present wording.
 *
 * @param id unique in its chat
 * @param from the sender; null for what a channel posts
 * @param thread the forum topic, or null
 * @param edited when it was last edited, or null
 * @param extra further fields as the Bot API has them, such as {@code forward_origin}; or null
 * @param version the world's count of changes when this one changed last
 */
public record Message(
        int id,
        Chat chat,
        @Nullable User from,
        @Nullable Integer thread,
        Instant date,
        @Nullable Instant edited,
        Content content,
        @Nullable ObjectNode extra,
        long version) {

    /** The text or caption as readers see it. */
    public String text() {
        return content.text().text();
    }

    public List<Entity> entities() {
        return content.text().entities();
    }

    /** The buttons by rows; empty when there are none. */
    public List<List<Button>> buttons() {
        return Button.rows(content.keyboard());
    }

    /** The first button with this text, wherever it stands; null when there is none. */
    public @Nullable Button button(String text) {
        return buttons().stream()
                .flatMap(List::stream)
                .filter(b -> b.text().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** What the entities of a type cover, in order. */
    public List<String> covered(String type) {
        return entities().stream()
                .filter(e -> e.type().equals(type))
                .map(content.text()::covered)
                .toList();
    }

    public boolean isEdited() {
        return edited != null;
    }

    public boolean isSilent() {
        return content.silent();
    }

    boolean isFrom(User user) {
        return from != null ? from.id() == user.id() : chat.type() == Chat.Type.CHANNEL && extra == null;
    }
}
