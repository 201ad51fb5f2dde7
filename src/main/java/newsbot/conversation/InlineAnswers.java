package newsbot.conversation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsbot.archive.Latest;
import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.locale.Dates;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.story.StoryMessages;
import newsbot.telegram.Outgoing;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Stories to share in any chat (Bot API, inline mode): of the topic that is named, else with the words, else of the
 * topic that is spelt most like them, since people are answered while they type; the newest for no words.
 */
final class InlineAnswers {
    /** Few, for each may hold a whole summary. */
    static final int PAGE = 10;

    /** How long Telegram may give the same answer again, to the same person: labels are in their language. */
    private static final Duration CACHE = Duration.ofMinutes(1);

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 120;

    private final Topics topics;
    private final RecentStories recent;
    private final Stories stories;
    private final StoryMessages messages;
    private final ArchiveSearch search;
    private final ZoneId zone;

    InlineAnswers(
            Topics topics,
            RecentStories recent,
            Stories stories,
            StoryMessages messages,
            ArchiveSearch search,
            ZoneId zone) {
        this.topics = topics;
        this.recent = recent;
        this.stories = stories;
        this.messages = messages;
        this.search = search;
        this.zone = zone;
    }

    /**
     * The answer to a query.
     *
     * @param asked with the query's text as its words
     * @param query what the answer must name
     * @param from what the last answer gave as its next page; empty at first
     */
    Outgoing.AnswerInline answer(Asked asked, String query, String from) {
        int offset = from.matches("[0-9]{1,4}") ? Integer.parseInt(from) : 0;
        List<Story> found = find(asked.words(), asked.orFresh().editions(), offset);
        boolean more = found.size() > PAGE;
        List<Outgoing.Result> results =
                found.stream().limit(PAGE).map(story -> result(story, asked)).toList();
        return new Outgoing.AnswerInline(query, results, CACHE, true, more ? Integer.toString(offset + PAGE) : "");
    }

    private List<Story> find(String words, Set<Language> editions, int offset) {
        if (words.isEmpty()) {
            return newest(null, editions, offset);
        }
        Optional<Topic> named = topics.find(words);
        if (named.isPresent()) {
            return newest(named.get(), editions, offset);
        }
        boolean found = !search.find(words, editions, 0, 1).isEmpty();
        return found
                ? search.find(words, editions, offset, PAGE + 1)
                : topics.nearest(words, 1).stream()
                        .findFirst()
                        .map(near -> newest(near, editions, offset))
                        .orElse(List.of());
    }

    private List<Story> newest(@Nullable Topic topic, Set<Language> editions, int offset) {
        return recent.latest(new Latest(topic == null ? null : topic.id(), editions, false, offset, PAGE + 1));
    }

    private Outgoing.Result result(Story story, Asked asked) {
        StoryMessages.Look look =
                messages.look(story, asked.language(), true, true, stories.revision(story.id()), false);
        String date = Dates.time(story.date(), zone, asked.texts().locale());
        String description = story.description() == null || story.description().isBlank()
                ? date
                : date + " · " + TelegramHtml.cutPlain(story.description(), DESCRIPTION);
        return new Outgoing.Result(
                Long.toString(story.id()),
                (story.interview() ? "🎙 " : "") + TelegramHtml.cutPlain(story.title(), TITLE),
                description,
                TelegramHtml.href(story.image()).isPresent() ? story.image() : null,
                look.html(),
                look.preview());
    }
}
