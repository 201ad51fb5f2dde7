package newsbot.conversation;

import java.util.List;
import newsbot.topic.Alert;

/** Mutes words, which are the data; undone by the button under its answer, in /topics or with /unfollow. */
final class MutePress implements Press {
    static final String PREFIX = "mut1:";

    private final Mutes mutes;
    private final ButtonWords buttonWords;

    MutePress(Mutes mutes, ButtonWords buttonWords) {
        this.mutes = mutes;
        this.buttonWords = buttonWords;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        String words =
                buttonWords.words(asked.words()).replaceAll("[\"«»“”„]", " ").strip();
        Alert mute = new Alert(List.of(), List.of(words));
        if (words.isEmpty() || !Alert.of(mute.text()).isMute()) {
            throw new StaleButton();
        }
        return new Pressed.Becomes("", mutes.reply(asked, mute));
    }
}
