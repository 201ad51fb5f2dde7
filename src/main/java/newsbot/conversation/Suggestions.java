package newsbot.conversation;

import java.util.List;
import newsbot.locale.Texts;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** The answer to the name of a topic that there is not: the nearest ones as buttons. */
final class Suggestions {
    private static final int NEAREST = 3;
    private static final int WORDS = 60;

    private final Topics topics;

    Suggestions(Topics topics) {
        this.topics = topics;
    }

    Reply reply(String words, Texts texts) {
        List<Topic> nearest = topics.nearest(words, NEAREST);
        String shown = TelegramHtml.cutPlain(words, WORDS);
        String html = nearest.isEmpty() ? texts.html("topic.unknown", shown) : texts.html("topic.nearest", shown);
        return Reply.with(
                html,
                nearest.stream()
                        .map(topic ->
                                List.of(Button.press(topic.name(texts.language()), FollowPress.PREFIX + topic.id())))
                        .toList());
    }
}
