package newsbot.conversation;

import java.util.Optional;
import newsbot.locale.Texts;
import newsbot.subscription.Follows;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/** /latest [topic] [n]: the newest headlines; a number that is none of a page brings a hint. */
final class LatestCommand implements Command {
    private final Headlines headlines;
    private final Topics topics;
    private final Suggestions suggestions;

    LatestCommand(Headlines headlines, Topics topics, Suggestions suggestions) {
        this.headlines = headlines;
        this.topics = topics;
        this.suggestions = suggestions;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public Reply answer(Asked asked) {
        Counted counted = Counted.of(asked.words());
        Texts texts = asked.texts();
        if (counted.words().isEmpty() || counted.words().equalsIgnoreCase(Follows.ALL)) {
            return page(asked, null, counted.count());
        }
        if (!ArchiveSearch.asks(counted.words()) || counted.words().matches("[-+]?[0-9.,]+")) {
            return Reply.text(texts.html("latest.usage"));
        }
        Optional<Topic> named = topics.find(counted.words());
        return named.isPresent()
                ? page(asked, named.get(), counted.count())
                : suggestions.reply(counted.words(), texts, topic -> LatestPress.data(topic, counted.count()));
    }

    private Reply page(Asked asked, @Nullable Topic topic, int size) {
        Texts texts = asked.texts();
        Headlines.Page page = LatestPress.page(topic, 0, size);
        if (headlines.isEmpty(page, asked.orFresh().editions())) {
            return Reply.text(
                    topic == null
                            ? texts.html("latest.none")
                            : texts.html("latest.topic.none", topic.name(texts.language())));
        }
        return headlines.reply(
                LatestPress.title(topic, texts), page, asked.orFresh().editions(), texts);
    }
}
