package newsbot.conversation;

import newsbot.outbox.Outbox;
import newsbot.outbox.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** /resume, for who runs the bot: what waited goes out, in its order. */
final class ResumeCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeCommand.class);

    private final Pause pause;
    private final Outbox outbox;

    ResumeCommand(Pause pause, Outbox outbox) {
        this.pause = pause;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public Reply answer(Asked asked) {
        long waiting = outbox.waiting();
        if (!pause.end()) {
            return Reply.text(asked.texts().html("resume.already"));
        }
        LOG.warn("news=resumed by={} waiting={}", asked.chat(), waiting);
        return Reply.text(
                waiting == 0
                        ? asked.texts().html("resume.nothing")
                        : asked.texts().html("resume.done", waiting));
    }
}
