package newsbot.conversation;

import newsbot.subscription.Follows;
import newsbot.topic.Topics;

/** Ticks or unticks a topic in the picker: the data is + or - and the topic's id. */
final class PickPress implements Press {
    private final Following following;
    private final Picker picker;
    private final Topics topics;

    PickPress(Following following, Picker picker, Topics topics) {
        this.following = following;
        this.picker = picker;
        this.topics = topics;
    }

    @Override
    public String prefix() {
        return Picker.PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        String data = asked.words();
        String id = data.isEmpty() ? "" : data.substring(1);
        if (!id.equals(Follows.ALL) && topics.get(id).isEmpty()) {
            throw new StaleButton();
        }
        if (data.charAt(0) == '+') {
            following.follow(asked, id);
        } else if (data.charAt(0) == '-') {
            following.unfollow(asked.chat(), id);
        } else {
            throw new StaleButton();
        }
        return new Pressed.Buttons("", picker.keyboard(following.of(asked.chat()), asked.texts()));
    }
}
