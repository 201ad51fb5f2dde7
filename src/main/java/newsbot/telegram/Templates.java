package newsbot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsbot.news.ChatId;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * News go to many chats in the same words: what differs in nothing but its chat is put into the library's types and into
 * the bytes of a request once. Safe for use by any number of threads.
 */
final class Templates {
    /** Stories, languages and wishes that are on their way at one time; the longest message has 32 KB. */
    private static final int KEPT = 64;

    private static final ChatId ANYBODY = ChatId.of(0);
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");

    private final ObjectMapper json;
    private final HttpUrl bot;
    private final Map<Outgoing, Template> templates = new ConcurrentHashMap<>();

    /** @param bot the address under which the methods are */
    Templates(ObjectMapper json, HttpUrl bot) {
        this.json = json;
        this.bot = bot;
    }

    /** @param rest the request's JSON without the opening brace and the chat */
    private record Template(
            HttpUrl url,
            @SuppressWarnings("ArrayRecordComponent") byte[] rest) {}

    Request of(Outgoing.Message message) throws TelegramApiValidationException {
        Outgoing.Message toAnybody = message.to(ANYBODY);
        Template known = templates.get(toAnybody);
        return request(message.chat(), known != null ? known : keep(toAnybody, BotMethods.message(toAnybody)));
    }

    Request of(Outgoing.Rich rich) throws TelegramApiValidationException {
        Outgoing.Rich toAnybody = rich.to(ANYBODY);
        Template known = templates.get(toAnybody);
        return request(rich.chat(), known != null ? known : keep(toAnybody, BotMethods.rich(toAnybody)));
    }

    private Template keep(Outgoing toAnybody, BotApiMethod<?> method) throws TelegramApiValidationException {
        method.validate();
        ObjectNode tree = json.valueToTree(method);
        tree.remove("chat_id");
        Template made = new Template(
                bot.newBuilder().addPathSegment(method.getMethod()).build(),
                bytes(tree.toString().substring(1)));
        if (templates.size() >= KEPT) {
            templates.clear();
        }
        templates.put(toAnybody, made);
        return made;
    }

    /** A {@link ChatId} has no character that JSON would escape. */
    private static Request request(ChatId chat, Template template) {
        byte[] start = bytes("{\"chat_id\":\"" + chat.value() + "\",");
        return OnePost.marked(new Request.Builder().url(template.url()).post(new Body(start, template.rest())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One chat's start and the rest that all share. */
    private static final class Body extends RequestBody {
        private final byte[] start;
        private final byte[] rest;

        Body(byte[] start, byte[] rest) {
            this.start = start;
            this.rest = rest;
        }

        @Override
        public MediaType contentType() {
            return TYPE;
        }

        @Override
        public long contentLength() {
            return start.length + (long) rest.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(start);
            sink.write(rest);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
