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
    private final BotAdmins botAdmins;

    ChatMenu(Replies replies, BotAdmins botAdmins) {
        this.replies = replies;
        this.botAdmins = botAdmins;
    }

    void speak(ChatId chat, Language language) {
        Texts texts = Texts.of(language.code());
        replies.say(new Outgoing.Commands(
                null, chat, botAdmins.own(chat) ? CommandRouter.adminMenu(texts) : CommandRouter.menu(texts)));
    }

    /** Takes it back, but for admins, whose menu is longer than everybody's. */
    void forget(ChatId chat) {
        if (botAdmins.own(chat)) {
            speak(chat, Language.EN);
        } else {
            replies.say(new Outgoing.Commands(null, chat, List.of()));
        }
    }

    /** Gives those their menu who run the bot, whom Telegram only knows when they have written to it. */
    void welcome(Asked asked) {
        if (botAdmins.ask(asked)) {
            speak(asked.chat(), asked.language());
        }
    }
}
