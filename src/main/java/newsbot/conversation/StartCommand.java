package newsbot.conversation;

/** /start: a greeting and the topics to choose from; wakes a chat that had stopped or slept. */
final class StartCommand implements Command {
    private final Following following;
    private final Picker picker;
    private final String site;

    StartCommand(Following following, Picker picker, String site) {
        this.following = following;
        this.picker = picker;
        this.site = site;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Reply answer(Asked asked) {
        following.wake(asked);
        return Reply.with(
                asked.texts().html("start.text", site), picker.keyboard(following.of(asked.chat()), asked.texts()));
    }
}
