package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import newsbot.locale.Texts;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** The answer to the name of a topic that there is not: the nearest ones as buttons, and the words as an alert. */
final class Suggestions {
    private static final int NEAREST = 3;
    private static final int WORDS = 60;

    private final Topics topics;
    private final SearchAnswers search;

    Suggestions(Topics topics, SearchAnswers search) {
        this.topics = topics;
        this.search = search;
    }

    /** @param data what a button for a topic does */
    Reply reply(String words, Texts texts, Function<Topic, String> data) {
        List<Topic> nearest = topics.nearest(words, NEAREST);
        String shown = TelegramHtml.cutPlain(words, WORDS);
        String html = nearest.isEmpty() ? texts.html("topic.unknown", shown) : texts.html("topic.nearest", shown);
        List<List<Button>> rows = new ArrayList<>();
        for (Topic topic : nearest) {
            rows.add(List.of(Button.press(topic.name(texts.language()), data.apply(topic))));
        }
        boolean followable = words.length() <= FollowCommand.LONGEST && ArchiveSearch.asks(words);
        if (followable) {
            rows.add(search.follow(words, texts));
        }
        return Reply.with(html, rows);
    }
}
