package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What people do on the chat page. */
final class PageActions {
    private static final int MOST_HOURS = 24 * 31;

    private final World world;
    private final Cast cast;
    private final SampleSite site;
    private final MovableClock clock;

    PageActions(TelegramBox box, Cast cast, SampleSite site, MovableClock clock) {
        this.world = box.world();
        this.cast = cast;
        this.site = site;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if that can't be done */
    Answer act(String path, JsonNode given) {
        ObjectNode result = Json.object();
        String language = given.path("language").asText("en");
        switch (path) {
            case "/page/say" -> say(given);
            case "/page/press" -> result.put("query", press(given));
            case "/page/block" -> block(given);
            case "/page/publish" ->
                result.put("title", site.publishNext(language).title());
            case "/page/correct" -> result.put("title", correct(language));
            case "/page/withdraw" -> result.put("title", withdraw(language));
            case "/page/clock" -> {
                int hours = given.path("hours").asInt();
                clock.advance(Duration.ofHours(Math.max(0, Math.min(MOST_HOURS, hours))));
            }
            default -> {
                return Answer.notFound();
            }
        }
        return Answer.json(200, result);
    }

    private Chat chat(JsonNode given) {
        Chat chat = cast.chat(given.path("chat").asLong());
        if (chat == null) {
            throw new IllegalArgumentException("chat");
        }
        return chat;
    }

    private Person who(Chat chat, JsonNode given) {
        User person = chat.person();
        return cast.person(person == null ? given.path("as").asLong() : person.id());
    }

    private void say(JsonNode given) {
        Chat chat = chat(given);
        String text = given.path("text").asText().strip();
        if (text.isEmpty() || text.length() > Texts.MAX_TEXT) {
            throw new IllegalArgumentException("text");
        }
        if (chat.type() == Chat.Type.CHANNEL) {
            new Speech(world).post(chat, text);
        } else {
            who(chat, given).types(chat, text);
        }
    }

    private String press(JsonNode given) {
        Chat chat = chat(given);
        String data = given.path("data").asText();
        Message message = chat.messages().stream()
                .filter(m -> m.id() == given.path("message").asInt())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("message"));
        boolean there = message.buttons().stream().flatMap(List::stream).anyMatch(b -> data.equals(b.data()));
        if (!there) {
            throw new IllegalArgumentException("button");
        }
        return who(chat, given).pressesData(message, data);
    }

    /** What the bot said to a press, waited for as long as it may take. */
    Answer pressed(String query) throws InterruptedException {
        long until = System.nanoTime() + Queries.OPEN_FOR.toNanos();
        Queries.CallbackAnswer answer = world.queries().answerTo(query);
        while (answer == null && System.nanoTime() < until) {
            world.awaitChange(world.version(), 500, TimeUnit.MILLISECONDS);
            answer = world.queries().answerTo(query);
        }
        ObjectNode result = Json.object().put("answered", answer != null);
        if (answer != null) {
            result.put("text", answer.text()).put("alert", answer.alert()).put("url", answer.url());
        }
        return Answer.json(200, result);
    }

    private void block(JsonNode given) {
        Chat chat = chat(given);
        Chat.BotStatus status = given.path("blocked").asBoolean() ? Chat.BotStatus.KICKED : Chat.BotStatus.MEMBER;
        new Memberships(world).change(chat, who(chat, given).user(), status);
    }

    private SampleStory newest(String language) {
        List<SampleStory> stories = site.stories(language);
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("no story");
        }
        return stories.get(0);
    }

    private String correct(String language) {
        SampleStory newest = newest(language);
        String mark = switch (language) {
            case "ru" -> " (уточнено)";
            case "az" -> " (dəqiqləşdirilib)";
            default -> " (corrected)";
        };
        return site.correct(newest, newest.title() + mark).title();
    }

    private String withdraw(String language) {
        SampleStory newest = newest(language);
        site.withdraw(newest);
        return newest.title();
    }
}
