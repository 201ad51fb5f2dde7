package newsbot.conversation;

import newsbot.subscription.Alerts;

/** Ends an alert, whose number is the data, and shows what is still followed. */
final class AlertPress implements Press {
    static final String PREFIX = "una:";

    private final FollowedAlerts alerts;
    private final TopicsCommand list;

    AlertPress(FollowedAlerts alerts, TopicsCommand list) {
        this.alerts = alerts;
        this.list = list;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        if (!asked.words().matches("[0-9]{1,18}")) {
            throw new StaleButton();
        }
        String notice = alerts.unfollow(asked.chat(), Long.parseLong(asked.words()))
                .map(Alerts.Row::words)
                .map(words -> UnfollowCommand.notice(words, asked))
                .orElse("");
        return new Pressed.Becomes(notice, list.answer(asked));
    }
}
