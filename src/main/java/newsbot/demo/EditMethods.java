package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.Map;

/** The methods that change or take back what was sent. */
final class EditMethods {
    private static final Duration DELETABLE = Duration.ofDays(2);

    private final World world;
    private final Access access;
    private final Limits limits;
    private boolean takesRich = true;

    EditMethods(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        access = new Access(world);
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "editmessagetext", this::text,
                "editmessagecaption", this::caption,
                "editmessagereplymarkup", this::markup,
                "deletemessage", this::delete,
                "deletemessages", this::deleteAll);
    }

    /** Whether rich messages are taken, as newer servers do, or passed over as an unknown parameter. */
    void takeRich(boolean taken) {
        synchronized (world) {
            takesRich = taken;
        }
    }

    private JsonNode text(Params params) {
        JsonNode rich = params.json("rich_message", "rich message");
        if (rich != null && takesRich) {
            return rich(params, rich);
        }
        FormattedText text = Texts.message(params);
        JsonNode preview = params.json("link_preview_options", "link preview options");
        JsonNode markup = params.json("reply_markup", "reply keyboard markup");
        synchronized (world) {
            Message old = textual(params);
            JsonNode keyboard = KeyboardRules.checked(markup, old.chat());
            return replaced(old, old.content().withText(text, params.text("text"), keyboard, preview), true, params);
        }
    }

    private JsonNode rich(Params params, JsonNode rich) {
        if (params.has("text")) {
            throw Refusal.bad("message can't have both a text and a rich message");
        }
        JsonNode blocks = RichInput.blocks(rich);
        JsonNode markup = params.json("reply_markup", "reply keyboard markup");
        synchronized (world) {
            Message old = textual(params);
            JsonNode keyboard = KeyboardRules.checked(markup, old.chat());
            return replaced(old, old.content().withRich(blocks, RichInput.source(rich), keyboard), true, params);
        }
    }

    private Message textual(Params params) {
        Message old = old(params);
        if (old.content().media() != null) {
            throw Refusal.bad("there is no text in the message to edit");
        }
        return old;
    }

    private JsonNode caption(Params params) {
        FormattedText caption = Texts.caption(params);
        JsonNode markup = params.json("reply_markup", "reply keyboard markup");
        synchronized (world) {
            Message old = old(params);
            if (old.content().media() == null) {
                throw Refusal.bad("there is no caption in the message to edit");
            }
            JsonNode keyboard = KeyboardRules.checked(markup, old.chat());
            return replaced(old, old.content().withText(caption, params.text("caption"), keyboard, null), true, params);
        }
    }

    private JsonNode markup(Params params) {
        JsonNode markup = params.json("reply_markup", "reply keyboard markup");
        synchronized (world) {
            Message old = old(params);
            JsonNode keyboard = KeyboardRules.checked(markup, old.chat());
            return replaced(old, old.content().withKeyboard(keyboard), false, params);
        }
    }

    private Message old(Params params) {
        Chat chat = access.writable(params);
        return access.own(chat, params, "edit");
    }

    private JsonNode replaced(Message old, Content content, boolean visibly, Params params) {
        if (content.looksLike(old.content())) {
            throw Refusal.bad("message is not modified: specified new message content and reply markup are exactly "
                    + "the same as a current content and reply markup of the message");
        }
        limits.take(old.chat(), true, params.flag("allow_paid_broadcast"));
        return MessageJson.of(world.replace(old, content, visibly));
    }

    private JsonNode delete(Params params) {
        synchronized (world) {
            Message message = access.own(access.writable(params), params, "delete");
            remove(message);
            return BooleanNode.TRUE;
        }
    }

    private JsonNode deleteAll(Params params) {
        JsonNode ids = params.json("message_ids", "message identifiers");
        if (ids == null || !ids.isArray() || ids.isEmpty()) {
            throw Refusal.bad("message identifiers are not specified");
        }
        if (ids.size() > 100) {
            throw Refusal.bad("too many messages to delete");
        }
        synchronized (world) {
            Chat chat = access.writable(params);
            for (JsonNode id : ids) {
                Message message = chat.messages.get(id.asInt());
                if (message != null) {
                    remove(message);
                }
            }
            return BooleanNode.TRUE;
        }
    }

    private void remove(Message message) {
        boolean late = message.date().plus(DELETABLE).isBefore(world.now());
        boolean others = !message.isFrom(world.bot())
                && message.chat().type() != Chat.Type.PRIVATE
                && message.chat().bot != Chat.BotStatus.ADMINISTRATOR;
        if (late || others) {
            throw Refusal.bad("message can't be deleted");
        }
        world.delete(message);
    }
}
