package newsbot.conversation;

import java.util.List;
import java.util.Optional;
import newsbot.locale.Texts;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.text.TelegramHtml;
import newsbot.topic.Alert;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/**
 * /unfollow WORDS: ends an alert or a topic. Words that only stand in longer alerts bring these as buttons; no words, or
 * unknown ones, the list of what is followed.
 */
final class UnfollowCommand implements Command {
    /** Of a notice on a pressed button, 200 characters at most (Bot API, answerCallbackQuery). */
    private static final int SHOWN = 100;

    private final FollowedAlerts alerts;
    private final Following following;
    private final Topics topics;
    private final TopicsCommand list;

    UnfollowCommand(FollowedAlerts alerts, Following following, Topics topics, TopicsCommand list) {
        this.alerts = alerts;
        this.following = following;
        this.topics = topics;
        this.list = list;
    }

    /** @param name of a topic, or an alert's words */
    static String notice(String name, Asked asked) {
        return asked.texts().plain(ended(name), TelegramHtml.cutPlain(Mutes.shown(name), SHOWN));
    }

    private static String ended(String name) {
        return Mutes.isMute(name) ? "mute.ended" : "topic.unfollowed";
    }

    @Override
    public String name() {
        return "unfollow";
    }

    @Override
    public Reply answer(Asked asked) {
        if (asked.words().isEmpty()) {
            return list.answer(asked);
        }
        Texts texts = asked.texts();
        String name = ended(asked).orElse(null);
        List<Alerts.Row> having = name == null ? alerts.having(asked.chat(), Alert.of(asked.words())) : List.of();
        if (!having.isEmpty()) {
            return Reply.with(
                    texts.html("unfollow.near", TelegramHtml.cutPlain(asked.words(), SHOWN)),
                    having.stream().map(TopicsCommand::button).toList());
        }
        Reply left = list.answer(asked);
        String first = name != null
                ? texts.html(ended(name), Mutes.shown(name))
                : texts.html("unfollow.unknown", TelegramHtml.cutPlain(asked.words(), SHOWN));
        return new Reply(first + "\n\n" + left.html(), left.keyboard(), left.preview());
    }

    /** What is no longer followed. */
    private Optional<String> ended(Asked asked) {
        Optional<String> alert =
                alerts.unfollow(asked.chat(), Alert.of(asked.words())).map(row -> row.words());
        if (alert.isPresent()) {
            return alert;
        }
        if (asked.words().equalsIgnoreCase(Follows.ALL)) {
            return following.unfollow(asked.chat(), Follows.ALL)
                    ? Optional.of(asked.texts().plain("picker.all"))
                    : Optional.empty();
        }
        Optional<Topic> topic = topics.find(asked.words());
        return topic.filter(found -> following.unfollow(asked.chat(), found.id()))
                .map(found -> found.name(asked.texts().language()));
    }
}
