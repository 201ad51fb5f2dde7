package newsbot.conversation;

import newsbot.news.ChatId;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;

/** /settings: one message to choose in how this chat gets its news; /settings @channel: what an admin's channel gets. */
final class SettingsCommand implements Command {
    private final SettingsScreens screens;
    private final ChannelOffer channels;
    private final Subscribers subscribers;
    private final Admins admins;

    SettingsCommand(SettingsScreens screens, ChannelOffer channels, Subscribers subscribers, Admins admins) {
        this.screens = screens;
        this.channels = channels;
        this.subscribers = subscribers;
        this.admins = admins;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Reply answer(Asked asked) {
        boolean named = asked.words().matches("@[A-Za-z][A-Za-z0-9_]{3,31}");
        return named && asked.place() == Incoming.Place.PRIVATE
                ? channel(asked, new ChatId(asked.words()))
                : screens.reply("main", asked.orFresh(), asked.texts(), "", "");
    }

    private Reply channel(Asked asked, ChatId name) {
        if (subscribers.find(name).filter(Subscriber::configured).isPresent()) {
            return Reply.text(asked.texts().html("settings.configured"));
        }
        ChatId channel = admins.number(name);
        if (channel.equals(name)) {
            return Reply.text(asked.texts().html("channel.unknown", name.value()));
        }
        return admins.isAdmin(channel, asked.person())
                ? channels.reply(name.value(), channel, asked.texts())
                : Reply.text(asked.texts().html("channel.denied"));
    }
}
