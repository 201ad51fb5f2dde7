package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import newsbot.locale.Texts;
import newsbot.subscription.Follows;
import newsbot.telegram.Button;
import newsbot.topic.Topic;

/** Follows a topic and answers with its newest headlines and a button to unfollow. */
final class FollowedTopic {
    private final Following following;
    private final Headlines headlines;

    FollowedTopic(Following following, Headlines headlines) {
        this.following = following;
        this.headlines = headlines;
    }

    /** Follows everything. */
    Reply followAll(Asked asked) {
        Texts texts = asked.texts();
        String name = texts.plain("picker.all");
        String html = following.follow(asked, Follows.ALL)
                ? texts.html("topic.followed", name)
                : texts.html("topic.followed.already", name);
        return Reply.with(html, List.of(List.of(unfollow(Follows.ALL, name, texts))));
    }

    private static Button unfollow(String topic, String name, Texts texts) {
        return Button.press(texts.plain("topic.unfollow.button", name), UnfollowPress.PREFIX + topic);
    }

    Reply follow(Asked asked, Topic topic) {
        Texts texts = asked.texts();
        String name = topic.name(texts.language());
        String title = following.follow(asked, topic.id())
                ? texts.html("topic.followed", name)
                : texts.html("topic.followed.already", name);
        Headlines.Page page = LatestPress.page(topic, 0, Headlines.USUAL);
        List<List<Button>> rows = new ArrayList<>();
        String html = title;
        if (headlines.isEmpty(page, asked.orFresh().editions())) {
            html = title + "\n\n" + texts.html("latest.topic.none", name);
        } else {
            Reply newest = headlines.reply(title, page, asked.orFresh().editions(), texts);
            html = newest.html();
            rows.addAll(newest.keyboard());
        }
        rows.add(List.of(unfollow(topic.id(), name, texts)));
        return Reply.with(html, rows);
    }
}
