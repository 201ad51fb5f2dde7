package newsbot.conversation;

import java.util.List;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.telegram.Outgoing;

/**
 * Telegram's menu of commands in the language that a chat has chosen, where Telegram alone would go by the language of
 * each reader's app.
 */
final class ChatMenu {
    private final Replies replies;

    ChatMenu(Replies replies) {
        this.replies = replies;
    }

    void speak(ChatId chat, Language language) {
        replies.say(new Outgoing.Commands(null, chat, CommandRouter.menu(Texts.of(language.code()))));
    }

    /** Takes it back. */
    void forget(ChatId chat) {
        replies.say(new Outgoing.Commands(null, chat, List.of()));
    }
}
