package newsbot.conversation;

import java.util.List;
import newsbot.locale.Texts;
import newsbot.telegram.Button;
import newsbot.topic.Alert;

/** /follow WORDS: an alert on words, a "phrase", without -others; -others alone are muted. */
final class FollowCommand implements Command {
    /** In UTF-16 units. */
    static final int LONGEST = 200;

    private final FollowedAlerts alerts;
    private final Mutes mutes;

    FollowCommand(FollowedAlerts alerts, Mutes mutes) {
        this.alerts = alerts;
        this.mutes = mutes;
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        if (asked.words().isEmpty()) {
            return Reply.text(texts.html("alert.usage"));
        }
        if (asked.words().length() > LONGEST) {
            return Reply.text(texts.html("alert.long", LONGEST));
        }
        Alert alert = Alert.of(asked.words());
        if (alert.isMute()) {
            return mutes.reply(asked, alert);
        }
        if (alert.isEmpty()) {
            return Reply.text(texts.html("alert.empty") + "\n\n" + texts.html("alert.usage"));
        }
        FollowedAlerts.Wish wish = alerts.follow(asked, alert);
        return switch (wish.outcome()) {
            case NEW -> followed("alert.followed", alert, wish.id(), texts);
            case KNOWN -> followed("alert.followed.already", alert, wish.id(), texts);
            case FULL -> Reply.text(texts.html("alert.full", FollowedAlerts.MOST));
        };
    }

    private static Reply followed(String key, Alert alert, long id, Texts texts) {
        return Reply.with(
                texts.html(key, alert.text()),
                List.of(List.of(Button.press(texts.plain("alert.unfollow.button"), AlertPress.PREFIX + id))));
    }
}
