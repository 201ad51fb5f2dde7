package newsbot.conversation;

import newsbot.locale.Texts;

/** /help: what the bot can do; for who runs it, what it can do for them as well. */
final class HelpCommand implements Command {
    private final BotAdmins botAdmins;

    HelpCommand(BotAdmins botAdmins) {
        this.botAdmins = botAdmins;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        String all = texts.html("help.text");
        return Reply.text(botAdmins.ask(asked) ? all + "\n\n" + texts.html("help.admin") : all);
    }
}
