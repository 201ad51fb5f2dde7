package newsbot.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;

/** What the chat page shows, as JSON: people, chats, messages that have changed, the newsroom. */
final class PageState {
    private static final int MESSAGES = 200;
    private static final int WAIT_SECONDS = 20;

    private final Demo demo;
    private final World world;
    private final Newsroom newsroom;

    PageState(Demo demo, Newsroom newsroom) {
        this.demo = demo;
        this.newsroom = newsroom;
        world = demo.box().world();
    }

    /** Waits for a change after that version, then tells all that is new since. */
    Answer after(long since) throws InterruptedException {
        world.awaitChange(since, WAIT_SECONDS, TimeUnit.SECONDS);
        ObjectNode state = Json.object();
        synchronized (world) {
            state.put("version", world.version());
            state.put("now", demo.clock().instant().getEpochSecond());
            state.put("zone", Demo.ZONE.getId());
            state.put("connected", world.updates().polls() > 0);
            state.set("bot", world.bot().json());
            ArrayNode people = state.putArray("people");
            demo.cast().people().forEach(person -> people.add(person.user().json()));
            ArrayNode chats = state.putArray("chats");
            demo.cast().chats().forEach(chat -> chats.add(chat(chat, since)));
        }
        newsroom.tell(state);
        return Answer.json(200, state);
    }

    private ObjectNode chat(Chat chat, long since) {
        User person = chat.person();
        ObjectNode json = Json.object()
                .put("id", chat.id())
                .put("type", chat.type().word())
                .put("title", chat.title())
                .put("username", chat.username())
                .put("bot", chat.bot.word());
        ObjectNode members = json.putObject("members");
        if (person != null) {
            members.put(Long.toString(person.id()), "member");
        }
        chat.members.forEach((id, status) -> members.put(Long.toString(id), status));
        ArrayNode threads = json.putArray("threads");
        chat.threads.forEach((id, title) ->
                threads.addObject().put("id", id).put("title", title).put("closed", chat.closedThreads.contains(id)));
        ObjectNode commands = json.putObject("commands");
        for (Person reader : demo.cast().people()) {
            User user = reader.user();
            commands.set(Long.toString(user.id()), demo.box().profile().seenIn(chat, user.language()));
        }
        ArrayNode ids = json.putArray("ids");
        ArrayNode changed = json.putArray("changed");
        chat.messages.descendingMap().values().stream().limit(MESSAGES).forEach(message -> {
            ids.insert(0, message.id());
            if (message.version() > since) {
                changed.insert(0, message(message));
            }
        });
        return json;
    }

    private ObjectNode message(Message message) {
        ObjectNode json = MessageJson.of(message);
        json.put("silent", message.isSilent());
        json.put("by_bot", message.isFrom(world.bot()));
        if (message.content().rich() != null) {
            json.put("plain", message.text());
        }
        Content.Media media = message.content().media();
        if (media != null) {
            String url = media.url();
            json.put(
                    "media_url",
                    url != null ? url : "/page/file?chat=" + message.chat().id() + "&message=" + message.id());
        }
        return json;
    }
}
