package newsbot.conversation;

/** /settings: one message to choose in how this chat gets its news. */
final class SettingsCommand implements Command {
    private final SettingsScreens screens;

    SettingsCommand(SettingsScreens screens) {
        this.screens = screens;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Reply answer(Asked asked) {
        return screens.reply("main", asked.orFresh(), asked.texts(), "", "");
    }
}
