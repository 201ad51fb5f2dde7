package newsbot.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Messages as the Bot API writes them ({@code Message}, {@code MessageEntity}, {@code PhotoSize}). */
final class MessageJson {
    private MessageJson() {}

    static ObjectNode of(Message message) {
        ObjectNode json = Json.object().put("message_id", message.id());
        if (message.thread() != null) {
            json.put("message_thread_id", message.thread()).put("is_topic_message", true);
        }
        if (message.from() != null) {
            json.set("from", message.from().json());
        } else if (message.chat().type() == Chat.Type.CHANNEL) {
            json.set("sender_chat", message.chat().json());
        }
        json.set("chat", message.chat().json());
        json.put("date", message.date().getEpochSecond());
        if (message.edited() != null) {
            json.put("edit_date", message.edited().getEpochSecond());
        }
        content(json, message.content());
        if (message.extra() != null) {
            json.setAll(message.extra());
        }
        return json;
    }

    private static void content(ObjectNode json, Content content) {
        Content.Media media = content.media();
        boolean caption = media != null;
        if (media != null) {
            json.set(media.kind(), media.kind().equals("photo") ? Json.array().add(file(media)) : file(media));
        }
        if (content.rich() != null) {
            json.putObject("rich_message").set("blocks", content.rich());
        } else if (!content.text().text().isEmpty()) {
            json.put(caption ? "caption" : "text", content.text().text());
        }
        if (!content.text().entities().isEmpty()) {
            json.set(
                    caption ? "caption_entities" : "entities",
                    entities(content.text().entities()));
        }
        if (content.keyboard() != null && content.keyboard().has("inline_keyboard")) {
            json.set("reply_markup", content.keyboard());
        }
        if (content.preview() != null) {
            json.set("link_preview_options", content.preview());
        }
    }

    private static ObjectNode file(Content.Media media) {
        ObjectNode file = Json.object()
                .put("file_id", media.fileId())
                .put("file_unique_id", "u" + media.fileId())
                .put("file_size", media.bytes().length);
        return media.kind().equals("photo")
                ? file.put("width", 1280).put("height", 720)
                : file.put("file_name", media.fileName()).put("mime_type", media.contentType());
    }

    static ArrayNode entities(List<Entity> entities) {
        ArrayNode array = Json.array();
        for (Entity entity : entities) {
            ObjectNode json = array.addObject();
            json.put("type", entity.type()).put("offset", entity.offset()).put("length", entity.length());
            String argument = entity.argument();
            if (argument != null) {
                switch (entity.type()) {
                    case "text_link" -> json.put("url", argument);
                    case "pre" -> json.put("language", argument);
                    case "custom_emoji" -> json.put("custom_emoji_id", argument);
                    case "date_time" -> json.put("unix_time", argument);
                    default -> {}
                }
            }
        }
        return array;
    }
}
