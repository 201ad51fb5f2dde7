package newsbot.conversation;

import java.util.function.Consumer;
import newsbot.subscription.Subscriber;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/**
 * /start: a greeting and the topics to choose from; wakes a chat that had stopped or slept, and tells it what it follows. A deep link
 * ({@code t.me/BOT?start=topic_ID}) follows that topic at once.
 */
final class StartCommand implements Command {
    private static final String TOPIC = "topic_";

    private final Following following;
    private final Picker picker;
    private final Topics topics;
    private final FollowedTopic followed;
    private final TopicsCommand list;
    private final Consumer<Asked> welcome;
    private final String site;

    /** @param welcome greets in ways that readers do not see */
    StartCommand(
            Following following,
            Picker picker,
            Topics topics,
            FollowedTopic followed,
            TopicsCommand list,
            Consumer<Asked> welcome,
            String site) {
        this.following = following;
        this.picker = picker;
        this.topics = topics;
        this.followed = followed;
        this.list = list;
        this.welcome = welcome;
        this.site = site;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Reply answer(Asked asked) {
        following.wake(asked);
        welcome.accept(asked);
        String payload = asked.words();
        Topic linked = payload.startsWith(TOPIC)
                ? topics.get(payload.substring(TOPIC.length())).orElse(null)
                : null;
        if (linked != null) {
            return followed.follow(asked, linked);
        }
        return Reply.with(greeting(asked), picker.keyboard(following.of(asked.chat()), asked.texts()));
    }

    /** Who comes back is told what comes again. */
    private String greeting(Asked asked) {
        boolean away = asked.subscriber()
                .filter(known -> known.state() != Subscriber.State.ACTIVE)
                .isPresent();
        String followed = away ? list.lines(asked.chat(), asked.texts()) : "";
        return followed.isEmpty()
                ? asked.texts().html("start.text", site)
                : asked.texts().html("start.back") + followed + "\n\n"
                        + asked.texts().html("start.back.more");
    }
}
