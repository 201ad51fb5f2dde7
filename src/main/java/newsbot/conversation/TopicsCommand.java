package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topics;

/** /topics: what the chat follows, topics and alerts, each with a button to unfollow. */
final class TopicsCommand implements Command {
    /** So short that fifty alerts fit into one message. */
    private static final int SHOWN = 60;

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
        followed.forEach(id -> rows.add(List.of(Button.press("✖️ " + name(id, texts), UnfollowPress.PREFIX + id))));
        wished.forEach(alert -> rows.add(button(alert)));
        StringBuilder lines = new StringBuilder(texts.html("topics.title")).append(lines(followed, wished, texts));
        boolean stopped = asked.subscriber()
                .filter(chat -> chat.state() == Subscriber.State.STOPPED)
                .isPresent();
        if (stopped) {
            lines.append("\n\n").append(texts.html("topics.paused"));
        }
        return Reply.with(lines.toString(), rows);
    }

    /** What a chat follows, as lines of Telegram HTML that each begin with a line feed; empty for nothing. */
    String lines(ChatId chat, Texts texts) {
        return lines(following.of(chat), alerts.of(chat), texts);
    }

    private String lines(Set<String> followed, List<Alerts.Row> wished, Texts texts) {
        StringBuilder lines = new StringBuilder();
        followed.forEach(id -> lines.append("\n• ").append(TelegramHtml.escape(name(id, texts))));
        wished.forEach(alert -> lines.append("\n• ").append(TelegramHtml.escape(shown(alert))));
        return lines.toString();
    }

    /** A button that ends an alert, as a row. */
    static List<Button> button(Alerts.Row alert) {
        return List.of(Button.press("✖️ " + shown(alert), AlertPress.PREFIX + alert.id()));
    }

    private static String shown(Alerts.Row alert) {
        return (Mutes.isMute(alert.words()) ? "🔇 " : "🔔 ") + TelegramHtml.cutPlain(Mutes.shown(alert.words()), SHOWN);
    }

    private String name(String id, Texts texts) {
        return id.equals(Follows.ALL)
                ? texts.plain("picker.all")
                : topics.get(id).map(topic -> topic.name(texts.language())).orElse(id);
    }
}
