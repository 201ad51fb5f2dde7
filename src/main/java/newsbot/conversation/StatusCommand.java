package newsbot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import newsbot.db.Instances;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.ops.Health;
import newsbot.outbox.Hours;
import newsbot.outbox.Outbox;
import newsbot.outbox.Pause;
import newsbot.telegram.Post;

/** /status, for who runs the bot: whether it is well, what to do if not, and what is under way. */
final class StatusCommand implements Command {
    /** Hours: when clocks are set back. */
    private static final int LONGEST_DAY = 25;

    private final Running running;
    private final Health health;
    private final Instances instances;
    private final Pause pause;
    private final Outbox outbox;
    private final Hours hours;
    private final Post post;
    private final ZoneId zone;
    private final Clock clock;

    StatusCommand(
            Running running,
            Health health,
            Instances instances,
            Pause pause,
            Outbox outbox,
            Hours hours,
            Post post,
            ZoneId zone,
            Clock clock) {
        this.running = running;
        this.health = health;
        this.instances = instances;
        this.pause = pause;
        this.outbox = outbox;
        this.hours = hours;
        this.post = post;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        StringBuilder text =
                new StringBuilder(texts.html("status.title", running.version(), time(running.since(), texts)));
        // only the process that leads answers people
        text.append('\n').append(texts.html("status.instances", instances.alive(), running.instance()));
        pause.since().ifPresent(since -> text.append("\n\n").append(texts.html("status.paused", time(since, texts))));
        text.append("\n\n").append(health(texts)).append("\n\n").append(figures(texts));
        return Reply.text(text.toString());
    }

    private String health(Texts texts) {
        Map<String, String> faults = health.faults();
        if (faults.isEmpty()) {
            return texts.html("status.well");
        }
        StringBuilder text = new StringBuilder(texts.html("status.unwell"));
        faults.forEach((part, fault) -> text.append("\n• ").append(texts.html("status.fault", part, fault)));
        return text.append('\n').append(texts.html("status.advice")).toString();
    }

    private String figures(Texts texts) {
        Instant now = clock.instant();
        // from the hours, which are counted as things happen: counting deliveries takes long where there are many
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Collection<Hours.Hour> today =
                hours.last(LONGEST_DAY, now).tailMap(midnight).values();
        return texts.html(
                "status.figures",
                outbox.waiting(),
                outbox.uncertain(),
                today.stream().mapToLong(Hours.Hour::sent).sum(),
                today.stream().mapToLong(Hours.Hour::failed).sum(),
                Math.round(post.rate()));
    }

    private String time(Instant instant, Texts texts) {
        return Dates.time(instant, zone, texts.locale());
    }
}
