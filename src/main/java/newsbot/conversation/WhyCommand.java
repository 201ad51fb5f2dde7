package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.locale.Texts;
import newsbot.news.Story;
import newsbot.outbox.Receipts;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Follows;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/** /why, as a reply to a story that was sent, or about the last one: the words that brought it here. */
final class WhyCommand implements Command {
    private static final int TITLE = 300;

    private final Receipts receipts;
    private final Stories stories;
    private final StoryTopics storyTopics;
    private final Topics topics;
    private final Following following;
    private final AlertMatches alertMatches;

    WhyCommand(
            Receipts receipts,
            Stories stories,
            StoryTopics storyTopics,
            Topics topics,
            Following following,
            AlertMatches alertMatches) {
        this.receipts = receipts;
        this.stories = stories;
        this.storyTopics = storyTopics;
        this.topics = topics;
        this.following = following;
        this.alertMatches = alertMatches;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        @Nullable Integer message = asked.repliesTo();
        Optional<Story> story = (message == null
                        ? receipts.lastStory(asked.chat())
                        : receipts.story(asked.chat(), message))
                .flatMap(stories::find);
        return Reply.text(story.map(known -> why(known, asked, texts)).orElseGet(() -> texts.html("why.unknown")));
    }

    private String why(Story story, Asked asked, Texts texts) {
        Map<String, List<String>> about = storyTopics.of(story.id());
        Set<String> followed = following.of(asked.chat());
        List<String> reasons = new ArrayList<>();
        about.forEach((topic, words) -> {
            if (followed.contains(topic)) {
                reasons.add(texts.html("why.topic", name(topic, texts)) + quoted(words, texts));
            }
        });
        for (AlertMatches.Match match : alertMatches.of(asked.chat(), story.id())) {
            reasons.add(texts.html("why.alert", match.alert()) + quoted(match.words(), texts));
        }
        if (followed.contains(Follows.ALL)) {
            reasons.add(texts.html("why.all"));
        }
        if (reasons.isEmpty()) {
            about.forEach((topic, words) ->
                    reasons.add(texts.html("why.topic.past", name(topic, texts)) + quoted(words, texts)));
        }
        if (reasons.isEmpty()) {
            reasons.add(texts.html("why.past"));
        }
        String title = "<b>" + TelegramHtml.link(story.link(), TelegramHtml.cutPlain(story.title(), TITLE)) + "</b>";
        return title + "\n\n" + texts.html("why.title")
                + reasons.stream().map(reason -> "\n• " + reason).collect(Collectors.joining());
    }

    private static String quoted(List<String> words, Texts texts) {
        return words.isEmpty()
                ? ""
                : ": "
                        + words.stream()
                                .map(word -> texts.html("why.word", word))
                                .collect(Collectors.joining(", "));
    }

    private String name(String id, Texts texts) {
        return topics.get(id).map((Topic topic) -> topic.name(texts.language())).orElse(id);
    }
}
