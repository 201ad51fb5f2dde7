package newsbot.conversation;

import java.util.List;
import newsbot.locale.Texts;
import newsbot.telegram.Button;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** The answer to what somebody writes that is no command: a topic's headlines, a search, or what can be asked. */
final class PlainTexts {
    private final Topics topics;
    private final Headlines headlines;
    private final Command search;

    /** @param search answers any words */
    PlainTexts(Topics topics, Headlines headlines, Command search) {
        this.topics = topics;
        this.headlines = headlines;
        this.search = search;
    }

    Reply reply(Asked asked) {
        Topic named = topics.find(asked.words()).orElse(null);
        if (named != null) {
            return topic(asked, named);
        }
        return asked.words().isBlank() ? Reply.text(asked.texts().html("text.other")) : search.answer(asked);
    }

    private Reply topic(Asked asked, Topic topic) {
        Texts texts = asked.texts();
        String name = topic.name(texts.language());
        Headlines.Page page = LatestPress.page(topic, 0, Headlines.USUAL);
        Reply newest = headlines.isEmpty(page, asked.orFresh().editions())
                ? Reply.text(texts.html("latest.topic.none", name))
                : headlines.reply(
                        texts.html("latest.topic.title", name),
                        page,
                        asked.orFresh().editions(),
                        texts);
        List<List<Button>> rows = new java.util.ArrayList<>(newest.keyboard());
        rows.add(List.of(Button.press(texts.plain("topic.follow.button", name), FollowPress.PREFIX + topic.id())));
        return Reply.with(newest.html(), rows);
    }
}
