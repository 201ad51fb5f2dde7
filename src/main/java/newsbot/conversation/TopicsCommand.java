package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.locale.Texts;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Alert;
import newsbot.topic.Topics;

/** /topics: what the chat follows, topics and alerts, each with a button to unfollow. */
final class TopicsCommand implements Command {
    private static final int BUTTON = 60;

    /** Fifty alerts fit into one message. */
    private static final int LINE = 60;

    private final Following following;
    private final FollowedAlerts alerts;
    private final Topics topics;

    TopicsCommand(Following following, FollowedAlerts alerts, Topics topics) {
        this.following = following;
        this.alerts = alerts;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        Set<String> followed = following.of(asked.chat());
        List<Alerts.Row> wished = alerts.of(asked.chat());
        if (followed.isEmpty() && wished.isEmpty()) {
            return Reply.text(texts.html("topics.none"));
        }
        List<List<Button>> rows = new ArrayList<>();
        StringBuilder lines = new StringBuilder(texts.html("topics.title"));
        for (String id : followed) {
            String name = id.equals(Follows.ALL)
                    ? texts.plain("picker.all")
                    : topics.get(id).map(topic -> topic.name(texts.language())).orElse(id);
            lines.append("\n• ").append(TelegramHtml.escape(name));
            rows.add(List.of(Button.press("✖️ " + name, UnfollowPress.PREFIX + id)));
        }
        for (Alerts.Row alert : wished) {
            String mark = Alert.of(alert.words()).isMute() ? "🔇 " : "🔔 ";
            lines.append("\n• ").append(mark).append(TelegramHtml.escape(TelegramHtml.cutPlain(alert.words(), LINE)));
            rows.add(List.of(Button.press(
                    "✖️ " + mark + TelegramHtml.cutPlain(alert.words(), BUTTON), AlertPress.PREFIX + alert.id())));
        }
        boolean stopped = asked.subscriber()
                .filter(chat -> chat.state() == Subscriber.State.STOPPED)
                .isPresent();
        if (stopped) {
            lines.append("\n\n").append(texts.html("topics.paused"));
        }
        return Reply.with(lines.toString(), rows);
    }
}
