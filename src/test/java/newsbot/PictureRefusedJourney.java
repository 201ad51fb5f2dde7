package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import newsbot.demo.Effect;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Telegram has against a story's picture, buttons or markup: its words arrive, once. */
final class PictureRefusedJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    @BeforeEach
    void start() {
        ask(world.emma(), "/topic all");
    }

    private Message arrival(String title) {
        return answer(world.emma().chat(), () -> world.demo().site().publish(SampleStory.of("en", "SPORT", title)));
    }

    private static boolean showsPicture(Message message) {
        return !Objects.requireNonNull(message.content().preview())
                .path("is_disabled")
                .asBoolean();
    }

    // as the Bot API server's source (Client.cpp) and TDLib's have them
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: wrong file identifier/HTTP URL specified",
                "Bad Request: failed to get HTTP URL content",
                "Bad Request: wrong type of the web page content",
                "Bad Request: wrong remote file identifier specified: Wrong character in the string",
                "Bad Request: WEBPAGE_CURL_FAILED",
                "Bad Request: WEBPAGE_MEDIA_EMPTY",
                "Bad Request: message caption is too long",
                "Bad Request: IMAGE_PROCESS_FAILED",
                "Bad Request: BUTTON_URL_INVALID",
                "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"a\""
            })
    void storyComesAsBareTextWhenTelegramRefusesIt(String refusal) {
        Person emma = world.emma();
        Effect refused = Effect.refuse(400, refusal);
        var fault = world.demo()
                .box()
                .faults()
                .on("sendMessage", refused)
                .inChats(emma.user().id())
                .times(1);
        Message story = arrival("A swimmer wins the cup");
        assertThat(fault.hits()).isOne();
        assertThat(story.text()).contains("A swimmer wins the cup");
        assertThat(showsPicture(story)).isFalse();
        assertThat(story.buttons()).isEmpty();
        Message next = arrival("A rower wins the other cup");
        assertThat(showsPicture(next)).isTrue();
        assertThat(next.buttons()).isNotEmpty();
        assertThat(emma.chat().fromBot().stream()
                        .filter(message -> message.text().contains("A swimmer wins")))
                .hasSize(1);
    }

    @Test
    void correctionComesAsBareTextWhenTelegramRefusesItsLook() {
        Person emma = world.emma();
        SampleStory story = SampleStory.of("en", "SPORT", "A swimmer wins the cup");
        Message told = answer(emma.chat(), () -> world.demo().site().publish(story));
        var fault = world.demo()
                .box()
                .faults()
                .on("editMessageText", Effect.refuse(400, "Bad Request: WEBPAGE_MEDIA_EMPTY"))
                .inChats(emma.user().id())
                .times(1);
        world.demo().site().correct(story, "A rower wins the cup");
        BotWorld.until(() -> emma.chat().messages().stream()
                .anyMatch(message -> message.id() == told.id() && message.text().contains("A rower wins")));
        assertThat(fault.hits()).isOne();
    }

    @Test
    void pictureIsTheLargePreviewOfTheStorysPageUnlessItIsSwitchedOff() {
        Person emma = world.emma();
        Message story = arrival("A swimmer wins the cup");
        JsonNode preview = Objects.requireNonNull(story.content().preview());
        assertThat(preview.path("url").asText()).contains("/post/");
        assertThat(preview.path("prefer_large_media").asBoolean()).isTrue();
        Message settings = ask(emma, "/settings");
        emma.presses(settings, "No pictures");
        BotWorld.until(() -> BotWorld.last(emma.chat()).button("✅ No pictures") != null);
        assertThat(showsPicture(arrival("A rower wins the other cup"))).isFalse();
    }
}
