package newsbot.conversation;

import java.util.List;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;

/** What an admin of a channel sees in private to choose what the bot posts there. */
final class ChannelOffer {
    /** What the data of its topic buttons begins with; the channel's id, a colon, and + or - with a topic follow. */
    static final String PRESS = "chan1:";

    private final Following following;
    private final Picker picker;
    private final SettingsScreens screens;

    ChannelOffer(Following following, Picker picker, SettingsScreens screens) {
        this.following = following;
        this.picker = picker;
        this.screens = screens;
    }

    /** The message with which it begins. */
    Reply reply(String title, ChatId channel, Texts texts) {
        return Reply.with(texts.html("channel.text", title), topics(channel, texts));
    }

    /** The topics to choose for a channel, and the way to its settings. */
    List<List<Button>> topics(ChatId channel, Texts texts) {
        List<List<Button>> rows =
                new java.util.ArrayList<>(picker.keyboard(following.of(channel), texts, PRESS + channel + ":"));
        rows.add(List.of(Button.press(texts.plain("channel.settings"), SettingsScreens.PRESS + channel + ":main")));
        return rows;
    }

    /** A screen of a channel's settings, under its title. */
    Reply settings(String screen, String title, Subscriber channel, Texts texts) {
        String id = channel.chat().value();
        Reply reply = screens.reply(screen, channel, texts, id, PRESS + id + ":");
        return Reply.with("📣 <b>" + TelegramHtml.escape(title) + "</b>\n\n" + reply.html(), reply.keyboard());
    }
}
