package newsbot.conversation;

import newsbot.topic.Topics;

/** Has a topic that was suggested come to where the button stands. */
final class HerePress implements Press {
    static final String PREFIX = "her:";

    private final HereCommand here;
    private final Topics topics;

    HerePress(HereCommand here, Topics topics) {
        this.here = here;
        this.topics = topics;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        return new Pressed.Becomes(
                "", here.follow(asked, topics.get(asked.words()).orElseThrow(StaleButton::new)));
    }
}
