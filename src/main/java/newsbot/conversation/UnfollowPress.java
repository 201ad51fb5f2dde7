package newsbot.conversation;

import newsbot.subscription.Follows;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** Unfollows a topic, or everything, and shows what is still followed. */
final class UnfollowPress implements Press {
    static final String PREFIX = "unf:";

    private final Following following;
    private final Topics topics;
    private final TopicsCommand list;

    UnfollowPress(Following following, Topics topics, TopicsCommand list) {
        this.following = following;
        this.topics = topics;
        this.list = list;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        String id = asked.words();
        // a topic that is no longer in the topics file can still be unfollowed
        boolean known = id.equals(Follows.ALL) || topics.get(id).isPresent();
        if (!following.unfollow(asked.chat(), id) && !known) {
            throw new StaleButton();
        }
        String name = id.equals(Follows.ALL)
                ? asked.texts().plain("picker.all")
                : topics.get(id).map(topic -> name(topic, asked)).orElse(id);
        return new Pressed.Becomes(UnfollowCommand.notice(name, asked), list.answer(asked));
    }

    private static String name(Topic topic, Asked asked) {
        return topic.name(asked.texts().language());
    }
}
