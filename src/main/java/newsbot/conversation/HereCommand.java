package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsbot.locale.Texts;
import newsbot.subscription.Follows;
import newsbot.telegram.Button;
import newsbot.telegram.Incoming;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** /here TOPIC, in a group: the topic's stories come to where this is said, in a forum into this thread. */
final class HereCommand implements Command {
    private static final int NEAREST = 3;
    private static final int SHOWN = 60;

    private final Following following;
    private final Topics topics;

    HereCommand(Following following, Topics topics) {
        this.following = following;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "here";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        if (asked.place() != Incoming.Place.GROUP) {
            return Reply.text(texts.html("here.group"));
        }
        if (asked.words().isEmpty()) {
            return Reply.text(texts.html("here.usage"));
        }
        if (asked.words().equalsIgnoreCase(Follows.ALL)) {
            return follow(asked, Follows.ALL, texts.plain("picker.all"));
        }
        Optional<Topic> topic = topics.find(asked.words());
        return topic.isPresent() ? follow(asked, topic.get()) : unknown(asked, texts);
    }

    Reply follow(Asked asked, Topic topic) {
        return follow(asked, topic.id(), topic.name(asked.texts().language()));
    }

    private Reply follow(Asked asked, String topic, String name) {
        following.followHere(asked, topic);
        return Reply.text(asked.texts().html(asked.thread() == null ? "here.set" : "here.set.thread", name));
    }

    private Reply unknown(Asked asked, Texts texts) {
        List<Topic> nearest = topics.nearest(asked.words(), NEAREST);
        String shown = TelegramHtml.cutPlain(asked.words(), SHOWN);
        List<List<Button>> rows = new ArrayList<>();
        for (Topic topic : nearest) {
            rows.add(List.of(Button.press("📌 " + topic.name(texts.language()), HerePress.PREFIX + topic.id())));
        }
        return Reply.with(texts.html(nearest.isEmpty() ? "topic.unknown" : "topic.nearest", shown), rows);
    }
}
