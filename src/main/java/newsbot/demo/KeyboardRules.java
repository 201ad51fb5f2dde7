package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code reply_markup} must be (Bot API, {@code InlineKeyboardButton}). */
final class KeyboardRules {
    private static final List<String> ACTIONS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");
    private static final int MAX_BUTTONS = 100;
    private static final int MAX_IN_ROW = 8;

    private KeyboardRules() {}

    /** The keyboard without its empty rows, or null for none. @throws Refusal 400 if it is wrong */
    static @Nullable JsonNode checked(@Nullable JsonNode markup, Chat chat) {
        if (markup == null) {
            return null;
        }
        if (!(markup instanceof ObjectNode)) {
            throw Refusal.bad("object expected as reply markup");
        }
        if (!markup.hasNonNull("inline_keyboard")) {
            return replyKeyboard(markup, chat);
        }
        ArrayNode rows = Json.array();
        int buttons = 0;
        for (JsonNode row : rows(markup.get("inline_keyboard"))) {
            row.forEach(KeyboardRules::check);
            buttons += row.size();
            if (row.size() > MAX_IN_ROW || buttons > MAX_BUTTONS) {
                throw Refusal.bad("reply markup is too long");
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : Json.object().set("inline_keyboard", rows);
    }

    private static JsonNode rows(JsonNode keyboard) {
        boolean shaped = keyboard.isArray();
        for (JsonNode row : keyboard) {
            shaped &= row.isArray();
        }
        if (!shaped) {
            throw Refusal.bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        }
        return keyboard;
    }

    private static JsonNode replyKeyboard(JsonNode markup, Chat chat) {
        boolean known = markup.hasNonNull("keyboard")
                || markup.path("remove_keyboard").asBoolean()
                || markup.path("force_reply").asBoolean();
        if (!known) {
            throw Refusal.bad("object expected as reply markup");
        }
        if (chat.type() == Chat.Type.CHANNEL) {
            throw Refusal.bad("inline keyboard expected");
        }
        return markup;
    }

    private static void check(JsonNode button) {
        if (!button.isObject()) {
            throw unparsed("InlineKeyboardButton must be an Object");
        }
        if (!button.path("text").isTextual()) {
            throw unparsed("Can't find field \"text\"");
        }
        if (button.get("text").asText().isBlank()) {
            throw Refusal.bad("inline keyboard button text must be non-empty");
        }
        long actions = ACTIONS.stream().filter(button::hasNonNull).count();
        if (actions == 0 || emptyAction(button)) {
            throw unparsed("Text buttons are unallowed in the inline keyboard");
        }
        if (actions > 1) {
            throw unparsed("Exactly one action must be specified for the button");
        }
        if (button.hasNonNull("callback_data")) {
            int bytes = button.get("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > 64) {
                throw Refusal.bad("BUTTON_DATA_INVALID");
            }
        }
        if (button.hasNonNull("url")) {
            url(button.get("url").asText());
        }
        int copied = button.path("copy_text").path("text").asText().length();
        if (button.hasNonNull("copy_text") && (copied < 1 || copied > 256)) {
            throw Refusal.bad("BUTTON_COPY_TEXT_INVALID");
        }
        String style = button.path("style").asText("");
        if (!style.isEmpty() && !List.of("danger", "success", "primary").contains(style)) {
            throw unparsed("Invalid button style specified");
        }
    }

    private static boolean emptyAction(JsonNode button) {
        return (button.path("callback_data").isTextual()
                        && button.get("callback_data").asText().isEmpty())
                || (button.path("url").isTextual() && button.get("url").asText().isEmpty());
    }

    private static void url(String url) {
        String complaint = Links.complaint(url);
        if (complaint != null) {
            throw Refusal.bad("inline keyboard button URL '" + url + "' is invalid: " + complaint);
        }
    }

    private static Refusal unparsed(String why) {
        return Refusal.bad("can't parse inline keyboard button: " + why);
    }
}
