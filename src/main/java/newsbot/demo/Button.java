package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A button under a message (Bot API, {@code InlineKeyboardButton}).
 *
 * @param data what pressing it sends the bot, or null
 * @param url what pressing it opens, or null
 */
public record Button(
        String text, @Nullable String data, @Nullable String url) {

    static List<List<Button>> rows(@Nullable JsonNode keyboard) {
        List<List<Button>> rows = new ArrayList<>();
        if (keyboard != null) {
            for (JsonNode row : keyboard.path("inline_keyboard")) {
                List<Button> buttons = new ArrayList<>();
                for (JsonNode button : row) {
                    buttons.add(new Button(
                            button.path("text").asText(), text(button, "callback_data"), text(button, "url")));
                }
                rows.add(List.copyOf(buttons));
            }
        }
        return List.copyOf(rows);
    }

    private static @Nullable String text(JsonNode button, String field) {
        return button.hasNonNull(field) ? button.get(field).asText() : null;
    }
}
