package newsbot.conversation;

import java.util.Optional;
import newsbot.news.ChatId;
import newsbot.subscription.Follows;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import newsbot.topic.Topics;

/** Ticks or unticks a topic for a channel, from its admin's private chat; without one, shows the topics again. */
final class ChannelPress implements Press {
    private final Subscribers subscribers;
    private final Following following;
    private final ChannelOffer offer;
    private final Topics topics;
    private final Admins admins;

    ChannelPress(Subscribers subscribers, Following following, ChannelOffer offer, Topics topics, Admins admins) {
        this.subscribers = subscribers;
        this.following = following;
        this.offer = offer;
        this.topics = topics;
        this.admins = admins;
    }

    @Override
    public String prefix() {
        return ChannelOffer.PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        ChatId channel = channel(asked.words());
        if (!admins.isAdmin(channel, asked.person())) {
            return new Pressed.Noticed(asked.texts().plain("channel.denied"));
        }
        String choice = asked.words().substring(asked.words().indexOf(':') + 1);
        if (!choice.isEmpty()
                && subscribers.find(channel).filter(Subscriber::configured).isPresent()) {
            return new Pressed.Noticed(asked.texts().plain("settings.configured"));
        }
        if (!choice.isEmpty()) {
            choose(asked, channel, choice);
        }
        return new Pressed.Becomes("", offer.reply(admins.title(channel), channel, asked.texts()));
    }

    private void choose(Asked asked, ChatId channel, String choice) {
        String topic = choice.substring(1);
        if (!topic.equals(Follows.ALL) && topics.get(topic).isEmpty()) {
            throw new StaleButton();
        }
        if (choice.charAt(0) == '+') {
            Optional<Subscriber> known = subscribers.find(channel);
            following.follow(new Asked(channel, Incoming.Place.CHANNEL, asked.person(), known, null, ""), topic);
        } else if (choice.charAt(0) == '-') {
            following.unfollow(channel, topic);
        } else {
            throw new StaleButton();
        }
    }

    /** @throws StaleButton when the data does not begin with the id of a group or channel */
    static ChatId channel(String data) {
        int colon = data.indexOf(':');
        if (colon < 0 || !data.substring(0, colon).matches("-[0-9]{1,18}")) {
            throw new StaleButton();
        }
        return new ChatId(data.substring(0, colon));
    }
}
