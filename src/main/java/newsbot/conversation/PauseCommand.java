package newsbot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import newsbot.locale.Dates;
import newsbot.outbox.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** /pause, for who runs the bot: the news waits, answers go on. */
final class PauseCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(PauseCommand.class);

    private final Pause pause;
    private final ZoneId zone;
    private final Clock clock;

    PauseCommand(Pause pause, ZoneId zone, Clock clock) {
        this.pause = pause;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public Reply answer(Asked asked) {
        Instant now = clock.instant();
        if (pause.begin(now)) {
            LOG.warn("news=paused by={}", asked.chat());
            return Reply.text(asked.texts().html("pause.begun"));
        }
        Instant since = pause.since().orElse(now);
        return Reply.text(asked.texts()
                .html("pause.already", Dates.time(since, zone, asked.texts().locale())));
    }
}
