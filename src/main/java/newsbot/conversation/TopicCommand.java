package newsbot.conversation;

import java.util.Optional;
import newsbot.locale.Texts;
import newsbot.subscription.Follows;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** /topic: the picker; /topic NAME: follows that topic at once. */
final class TopicCommand implements Command {
    private final Following following;
    private final Picker picker;
    private final Topics topics;
    private final FollowedTopic followedTopic;
    private final Suggestions suggestions;

    TopicCommand(
            Following following, Picker picker, Topics topics, FollowedTopic followedTopic, Suggestions suggestions) {
        this.following = following;
        this.picker = picker;
        this.topics = topics;
        this.followedTopic = followedTopic;
        this.suggestions = suggestions;
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        if (asked.words().isEmpty()) {
            return Reply.with(texts.html("picker.text"), picker.keyboard(following.of(asked.chat()), texts));
        }
        if (asked.words().equalsIgnoreCase(Follows.ALL)) {
            return followedTopic.followAll(asked);
        }
        Optional<Topic> named = topics.find(asked.words());
        return named.isPresent()
                ? followedTopic.follow(asked, named.get())
                : suggestions.reply(asked.words(), texts, topic -> FollowPress.PREFIX + topic.id());
    }
}
