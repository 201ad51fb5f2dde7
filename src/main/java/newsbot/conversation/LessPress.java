package newsbot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.locale.Texts;
import newsbot.news.Story;
import newsbot.story.StoryMessages;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/**
 * "Less like this" under a story: offers to end what brought it here, or to mute its section or one of the words that
 * told its topics. Nothing changes before one of these is pressed. The data is the story's number; - leaves all as it is.
 */
final class LessPress implements Press {
    private static final int TITLE = 200;
    private static final int SHOWN = 40;
    private static final int WORDS = 3;
    private static final String NOTHING = "-";

    private final Stories stories;
    private final StoryTopics storyTopics;
    private final AlertMatches alertMatches;
    private final Following following;
    private final FollowedAlerts alerts;
    private final Topics topics;
    private final ButtonWords buttonWords;

    LessPress(
            Stories stories,
            StoryTopics storyTopics,
            AlertMatches alertMatches,
            Following following,
            FollowedAlerts alerts,
            Topics topics,
            ButtonWords buttonWords) {
        this.stories = stories;
        this.storyTopics = storyTopics;
        this.alertMatches = alertMatches;
        this.following = following;
        this.alerts = alerts;
        this.topics = topics;
        this.buttonWords = buttonWords;
    }

    @Override
    public String prefix() {
        return StoryMessages.LESS_PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        Texts texts = asked.texts();
        if (asked.words().equals(NOTHING)) {
            return new Pressed.Becomes("", Reply.text(texts.html("less.nothing")));
        }
        if (!asked.words().matches("[0-9]{1,18}")) {
            throw new StaleButton();
        }
        Story story = stories.find(Long.parseLong(asked.words())).orElseThrow(StaleButton::new);
        Map<String, List<String>> about = storyTopics.of(story.id());
        List<List<Button>> rows = new ArrayList<>();
        Set<String> followed = following.of(asked.chat());
        about.keySet().stream().filter(followed::contains).forEach(id -> rows.add(unfollow(id, texts)));
        Set<String> wishes = new LinkedHashSet<>();
        alertMatches.of(asked.chat(), story.id()).forEach(match -> wishes.add(match.alert()));
        for (Alerts.Row alert : alerts.of(asked.chat())) {
            if (wishes.contains(alert.words())) {
                String shown = TelegramHtml.cutPlain(alert.words(), SHOWN);
                rows.add(List.of(Button.press(
                        texts.plain("topic.unfollow.button", "🔔 " + shown), AlertPress.PREFIX + alert.id())));
            }
        }
        String section = story.section();
        if (section != null && !section.isBlank()) {
            rows.add(mute("less.section", section, texts));
        }
        about.values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(WORDS)
                .forEach(word -> rows.add(mute("less.word", word, texts)));
        rows.add(List.of(Button.press(texts.plain("less.leave"), StoryMessages.LESS_PRESS + NOTHING)));
        return new Pressed.Answered(
                "", Reply.with(texts.html("less.text", TelegramHtml.cutPlain(story.title(), TITLE)), rows));
    }

    private List<Button> unfollow(String id, Texts texts) {
        String name = topics.get(id)
                .map((Topic topic) -> topic.name(texts.language()))
                .orElse(id);
        return List.of(Button.press(texts.plain("topic.unfollow.button", name), UnfollowPress.PREFIX + id));
    }

    private List<Button> mute(String key, String words, Texts texts) {
        return List.of(Button.press(
                texts.plain(key, TelegramHtml.cutPlain(words, SHOWN)), MutePress.PREFIX + buttonWords.data(words)));
    }
}
