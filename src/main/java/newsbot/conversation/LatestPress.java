package newsbot.conversation;

import newsbot.locale.Texts;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Paging in /latest: the data is topic (or -), offset and size. */
final class LatestPress implements Press {
    private static final String PREFIX = "lat:";
    private static final String ALL = "-";

    private final Headlines headlines;
    private final Topics topics;

    LatestPress(Headlines headlines, Topics topics) {
        this.headlines = headlines;
        this.topics = topics;
    }

    static Headlines.Page page(@Nullable Topic topic, int offset, int size) {
        String id = topic == null ? ALL : topic.id();
        return new Headlines.Page(topic == null ? null : id, false, offset, size, PREFIX + id + ":");
    }

    /** The data of a button for a topic's newest headlines. */
    static String data(Topic topic, int size) {
        return PREFIX + topic.id() + ":0:" + size;
    }

    static String title(@Nullable Topic topic, Texts texts) {
        return topic == null
                ? texts.html("latest.title")
                : texts.html("latest.topic.title", topic.name(texts.language()));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        Paging paging = Paging.of(asked.words());
        Topic topic = paging.subject().equals(ALL)
                ? null
                : topics.get(paging.subject()).orElseThrow(StaleButton::new);
        return new Pressed.Becomes(
                "",
                headlines.reply(
                        title(topic, asked.texts()),
                        page(topic, paging.offset(), paging.size()),
                        asked.orFresh().editions(),
                        asked.texts()));
    }
}
