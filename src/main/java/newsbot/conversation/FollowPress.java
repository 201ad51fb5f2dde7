package newsbot.conversation;

import newsbot.topic.Topics;

/** Follows a topic that was suggested. */
final class FollowPress implements Press {
    static final String PREFIX = "fol:";

    private final Topics topics;
    private final FollowedTopic followedTopic;

    FollowPress(Topics topics, FollowedTopic followedTopic) {
        this.topics = topics;
        this.followedTopic = followedTopic;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        return new Pressed.Becomes(
                "", followedTopic.follow(asked, topics.get(asked.words()).orElseThrow(StaleButton::new)));
    }
}
