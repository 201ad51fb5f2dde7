package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import newsbot.locale.Texts;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;
import newsbot.topic.Alert;

/** Mutes words for a chat: an alert with nothing but what is not wanted, so that it is listed and ended like one. */
final class Mutes {
    private static final int SHOWN = 60;

    private final FollowedAlerts alerts;

    Mutes(FollowedAlerts alerts) {
        this.alerts = alerts;
    }

    /** @param mute each of its words for itself is muted */
    Reply reply(Asked asked, Alert mute) {
        Texts texts = asked.texts();
        List<String> lines = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        for (String words : mute.unwanted()) {
            FollowedAlerts.Wish wish = alerts.follow(asked, new Alert(List.of(), List.of(words)));
            if (wish.outcome() == FollowedAlerts.Outcome.FULL) {
                lines.add(texts.html("alert.full", FollowedAlerts.MOST));
                break;
            }
            lines.add(texts.html("mute.done", words));
            String shown = TelegramHtml.cutPlain(words, SHOWN);
            rows.add(List.of(Button.press(texts.plain("mute.undo", shown), AlertPress.PREFIX + wish.id())));
        }
        return Reply.with(String.join("\n", lines), rows);
    }
}
