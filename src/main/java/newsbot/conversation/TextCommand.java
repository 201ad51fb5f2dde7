package newsbot.conversation;

/** A command that is answered with one text of the bundles, {@code NAME.text}, about the site and what else it names. */
final class TextCommand implements Command {
    private final String name;
    private final Object[] arguments;

    TextCommand(String name, Object... arguments) {
        this.name = name;
        this.arguments = arguments.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply answer(Asked asked) {
        return Reply.text(asked.texts().html(name + ".text", arguments));
    }
}
