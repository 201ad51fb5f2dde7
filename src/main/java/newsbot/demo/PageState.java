package newsbot.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the chat page shows, as JSON: chats, messages that have changed, the site's newest stories. */
final class PageState {
    private static final int MESSAGES = 200;
    private static final int WAIT_SECONDS = 20;

    private final TelegramBox box;
    private final World world;
    private final Cast cast;
    private final SampleSite site;
    private final MovableClock clock;

    PageState(TelegramBox box, Cast cast, SampleSite site, MovableClock clock) {
        this.box = box;
        this.cast = cast;
        this.site = site;
        this.clock = clock;
        world = box.world();
    }

    /** Waits for a change after that version, then tells all that is new since. */
    Answer after(long since) throws InterruptedException {
        world.awaitChange(since, WAIT_SECONDS, TimeUnit.SECONDS);
        ObjectNode state = Json.object();
        synchronized (world) {
            state.put("version", world.version());
            state.put("now", clock.instant().getEpochSecond());
            state.put("connected", world.updates().polls() > 0);
            state.put("bot", world.bot().firstName());
            ArrayNode chats = state.putArray("chats");
            cast.chats().forEach(chat -> chats.add(chat(chat, since)));
        }
        ObjectNode news = state.putObject("news");
        for (String language : List.of("en", "ru", "az")) {
            List<SampleStory> stories = site.stories(language);
            ObjectNode newest = news.putObject(language);
            if (!stories.isEmpty()) {
                newest.put("title", stories.get(0).title());
                newest.put("url", site.page(stories.get(0)).toString());
            }
        }
        return Answer.json(200, state);
    }

    private ObjectNode chat(Chat chat, long since) {
        User person = chat.person();
        String language = person == null ? null : person.language();
        ObjectNode json = Json.object()
                .put("id", chat.id())
                .put("type", chat.type().word())
                .put("title", chat.title())
                .put("language", language)
                .put("bot", chat.bot.word());
        json.set("commands", box.profile().seenIn(chat, language));
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
        Content.Media media = message.content().media();
        if (media != null) {
            String url = media.url();
            json.put(
                    "media_url",
                    url != null ? url : "/page/file?chat=" + message.chat().id() + "&message=" + message.id());
        }
        return json;
    }

    /** What a card for a link shows: title, lead, picture; nothing for links elsewhere. */
    Answer preview(String url) {
        ObjectNode card = Json.object();
        if (ChatPage.isOn(site.address(), url)) {
            for (String language : List.of("en", "ru", "az")) {
                for (SampleStory story : site.stories(language)) {
                    if (site.page(story).toString().equals(url)) {
                        card.put("site", SamplePage.SITE)
                                .put("title", story.title())
                                .put("text", story.standfirst())
                                .put("image", site.address() + SamplePage.picture(story));
                    }
                }
            }
        }
        return Answer.json(200, card);
    }

    /** An uploaded picture or file. */
    Answer file(long chatId, long messageId) {
        Chat chat = cast.chat(chatId);
        if (chat != null) {
            for (Message message : chat.messages()) {
                Content.Media media = message.content().media();
                if (message.id() == messageId && media != null) {
                    boolean picture = media.kind().equals("photo");
                    boolean jpeg = picture && media.bytes().length > 1 && (media.bytes()[0] & 0xff) == 0xff;
                    Answer answer = Answer.of(
                            200,
                            !picture ? "application/octet-stream" : jpeg ? "image/jpeg" : "image/png",
                            media.bytes());
                    return picture ? answer : answer.with("Content-Disposition", "attachment");
                }
            }
        }
        return Answer.notFound();
    }
}
