package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods that send: messages, pictures, files, rich messages, chat actions. */
final class SendMethods {
    private static final int MAX_PHOTO = 10 * 1024 * 1024;

    private final World world;
    private final Access access;
    private final Limits limits;
    private boolean rich = true;
    private int files;

    SendMethods(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        access = new Access(world);
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "sendmessage", this::message,
                "sendphoto", params -> media(params, "photo"),
                "senddocument", params -> media(params, "document"),
                "sendrichmessage", this::richMessage,
                "sendchataction", this::action);
    }

    /** Whether rich messages are taken, as newer servers do, or refused as unknown. */
    void takeRich(boolean taken) {
        synchronized (world) {
            rich = taken;
        }
    }

    private JsonNode message(Params params) {
        FormattedText text = Texts.message(params);
        JsonNode preview = params.json("link_preview_options", "link preview options");
        return send(params, text, null, preview, null, params.text("text"));
    }

    private JsonNode media(Params params, String kind) {
        FormattedText caption = Texts.caption(params);
        return send(params, caption, file(params, kind), null, null, params.text("caption"));
    }

    private Content.Media file(Params params, String kind) {
        Params.Upload upload = params.uploads().get(kind);
        String named = params.text(kind);
        if (upload == null && named.startsWith("attach://")) {
            upload = params.uploads().get(named.substring("attach://".length()));
        }
        if (upload != null) {
            return new Content.Media(
                    kind, fresh(), null, upload.fileName(), upload.contentType(), uploaded(upload, kind));
        }
        if (named.isEmpty()) {
            throw Refusal.bad("there is no " + kind + " in the request");
        }
        if (Links.isWeb(named)) {
            return new Content.Media(kind, fresh(), named, "file", "", new byte[0]);
        }
        if (named.startsWith("file-")) {
            return new Content.Media(kind, named, null, "file", "", new byte[0]);
        }
        throw Refusal.bad("wrong remote file identifier specified: Wrong character in the string");
    }

    private static byte[] uploaded(Params.Upload upload, String kind) {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw Refusal.bad("file must be non-empty");
        }
        if (kind.equals("photo") && bytes.length > MAX_PHOTO) {
            throw Refusal.bad("file is too big for a photo");
        }
        boolean png = bytes.length > 4 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        boolean jpeg = bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        if (kind.equals("photo") && !png && !jpeg) {
            throw Refusal.bad("IMAGE_PROCESS_FAILED");
        }
        return bytes;
    }

    private String fresh() {
        synchronized (world) {
            return "file-" + ++files;
        }
    }

    private JsonNode richMessage(Params params) {
        JsonNode given = params.json("rich_message", "rich message");
        if (!rich) {
            throw new Refusal(404, "Not Found: method not found", null);
        }
        if (given == null) {
            throw Refusal.bad("rich message is empty");
        }
        JsonNode blocks = RichInput.blocks(given);
        FormattedText text = FormattedText.plain(RichText.plain(blocks));
        return send(params, text, null, null, blocks, RichInput.source(given));
    }

    private JsonNode send(
            Params params,
            FormattedText text,
            Content.@Nullable Media media,
            @Nullable JsonNode preview,
            @Nullable JsonNode blocks,
            String source) {
        JsonNode markup = params.json("reply_markup", "reply keyboard markup");
        synchronized (world) {
            Chat chat = access.writable(params);
            Integer thread = Access.thread(chat, params);
            JsonNode keyboard = KeyboardRules.checked(markup, chat);
            replyTarget(chat, params);
            limits.take(chat, false, params.flag("allow_paid_broadcast"));
            boolean silent = params.flag("disable_notification");
            Content content = new Content(text, media, keyboard, silent, preview, blocks, source);
            User from = chat.type() == Chat.Type.CHANNEL ? null : world.bot();
            return MessageJson.of(world.post(chat, from, thread, content, null));
        }
    }

    private static void replyTarget(Chat chat, Params params) {
        JsonNode reply = params.json("reply_parameters", "reply parameters");
        if (reply != null
                && !reply.path("allow_sending_without_reply").asBoolean()
                && !chat.messages.containsKey(reply.path("message_id").asInt())) {
            throw Refusal.bad("message to be replied not found");
        }
    }

    private JsonNode action(Params params) {
        synchronized (world) {
            access.writable(params);
        }
        if (!params.has("action")) {
            throw Refusal.bad("wrong parameter action in request");
        }
        return BooleanNode.TRUE;
    }
}
