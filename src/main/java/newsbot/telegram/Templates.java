package newsbot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newsbot.news.ChatId;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * News go to many chats in the same words: what differs in nothing but its chat is put into the library's types and into
 * JSON once. Safe for use by any number of threads.
 */
final class Templates {
    /** Stories, languages and wishes that are on their way at one time; the longest message has 32 KB. */
    private static final int KEPT = 64;

    private static final ChatId ANYBODY = ChatId.of(0);

    private final ObjectMapper json;
    private final Map<Outgoing, Template> templates = new ConcurrentHashMap<>();

    Templates(ObjectMapper json) {
        this.json = json;
    }

    /** @param rest its JSON without the opening brace and the chat */
    private record Template(BotApiMethod<?> method, String rest) {}

    Question of(Outgoing.Message message) {
        Outgoing.Message toAnybody = message.to(ANYBODY);
        return question(message.chat(), template(toAnybody, () -> BotMethods.message(toAnybody)));
    }

    Question of(Outgoing.Rich rich) {
        Outgoing.Rich toAnybody = rich.to(ANYBODY);
        return question(rich.chat(), template(toAnybody, () -> BotMethods.rich(toAnybody)));
    }

    private interface Making {
        BotApiMethod<?> method();
    }

    private Template template(Outgoing toAnybody, Making making) {
        if (templates.size() >= KEPT) {
            templates.clear();
        }
        return templates.computeIfAbsent(toAnybody, any -> {
            BotApiMethod<?> method = making.method();
            ObjectNode tree = json.valueToTree(method);
            tree.remove("chat_id");
            return new Template(method, tree.toString().substring(1));
        });
    }

    /** A {@link ChatId} has no character that JSON would escape. */
    private static Question question(ChatId chat, Template template) {
        return Question.sending(template.method(), "{\"chat_id\":\"" + chat.value() + "\"," + template.rest());
    }
}
