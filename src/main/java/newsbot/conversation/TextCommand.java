package newsbot.conversation;

/** A command that is answered with one text of the bundles, {@code NAME.text}, about the site. */
final class TextCommand implements Command {
    private final String name;
    private final String site;

    TextCommand(String name, String site) {
        this.name = name;
        this.site = site;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply answer(Asked asked) {
        return Reply.text(asked.texts().html(name + ".text", site));
    }
}
