package newsbot.conversation;

import java.time.Clock;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.outbox.Held;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;

/** Makes a choice in the settings, or shows another of their screens; the message is edited in place. */
final class SettingsPress implements Press {
    private final Database database;
    private final Subscribers subscribers;
    private final Held held;
    private final SettingsScreens screens;
    private final Clock clock;

    SettingsPress(Database database, Subscribers subscribers, Held held, SettingsScreens screens, Clock clock) {
        this.database = database;
        this.subscribers = subscribers;
        this.held = held;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return SettingsScreens.PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        int colon = asked.words().indexOf(':');
        if (colon != 0) {
            throw new StaleButton();
        }
        String[] choice = asked.words().substring(1).split("=", 2);
        if (choice.length == 1) {
            return shown(choice[0], asked.orFresh());
        }
        if (asked.orFresh().configured()) {
            return new Pressed.Noticed(asked.texts().plain("settings.configured"));
        }
        return shown(SettingsChoices.screen(choice[0]), choose(asked.orFresh(), choice[0], choice[1]));
    }

    private Pressed shown(String screen, Subscriber of) {
        return new Pressed.Becomes(
                "", screens.reply(screen, of, Texts.of(of.language().code()), "", ""));
    }

    private Subscriber choose(Subscriber fresh, String key, String value) {
        return database.write(handle -> {
            Subscriber before = subscribers.find(handle, fresh.chat()).orElse(fresh);
            Subscriber after = SettingsChoices.apply(before, key, value);
            subscribers.save(handle, after, clock.instant());
            if (!after.rhythm().equals(before.rhythm())) {
                held.undate(handle, after.chat());
            }
            return after;
        });
    }
}
