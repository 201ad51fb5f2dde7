package newsbot.conversation;

import java.time.Clock;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.outbox.Held;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;

/** Makes a choice in the settings, or shows another of their screens; the message is edited in place. */
final class SettingsPress implements Press {
    private final Database database;
    private final Subscribers subscribers;
    private final Held held;
    private final SettingsScreens screens;
    private final ChannelOffer channels;
    private final Admins admins;
    private final Clock clock;

    SettingsPress(
            Database database,
            Subscribers subscribers,
            Held held,
            SettingsScreens screens,
            ChannelOffer channels,
            Admins admins,
            Clock clock) {
        this.database = database;
        this.subscribers = subscribers;
        this.held = held;
        this.screens = screens;
        this.channels = channels;
        this.admins = admins;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return SettingsScreens.PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        boolean here = asked.words().startsWith(":");
        Subscriber of = here ? asked.orFresh() : channel(asked);
        if (!here && !admins.isAdmin(of.chat(), asked.person())) {
            return new Pressed.Noticed(asked.texts().plain("channel.denied"));
        }
        String[] choice =
                asked.words().substring(asked.words().indexOf(':') + 1).split("=", 2);
        String screen = choice[0];
        if (choice.length == 2) {
            if (of.configured()) {
                return new Pressed.Noticed(asked.texts().plain("settings.configured"));
            }
            of = choose(of, choice[0], choice[1]);
            screen = SettingsChoices.screen(choice[0]);
        }
        return here
                ? new Pressed.Becomes(
                        "", screens.reply(screen, of, Texts.of(of.language().code()), "", ""))
                : new Pressed.Becomes("", channels.settings(screen, admins.title(of.chat()), of, asked.texts()));
    }

    private Subscriber channel(Asked asked) {
        ChatId id = ChannelPress.channel(asked.words());
        return subscribers.find(id).orElseGet(() -> Subscriber.fresh(id, Subscriber.Kind.CHANNEL, asked.language()));
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
