package newsbot.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import newsbot.db.Leadership;
import newsbot.ops.Amounts;
import newsbot.ops.View.Fact;
import newsbot.ops.View.Facts;
import newsbot.ops.View.Tone;
import newsbot.outbox.Backlog;
import newsbot.telegram.Post;

/** What of the status page's view is about this very moment. */
public final class NowView {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final About about;
    private final Leadership leadership;
    private final Post post;
    private final Times times;

    /** @param zone of the times it names */
    public NowView(About about, Leadership leadership, Post post, ZoneId zone) {
        this.about = about;
        this.times = new Times(zone);
        this.leadership = leadership;
        this.post = post;
    }

    /**
     * What does not change while the process runs.
     *
     * @param instance names the process
     * @param store without user and password
     */
    public record About(String instance, String version, String store, Instant started) {}

    String store() {
        return about.store();
    }

    Facts facts(Readings.Quick quick, long readers, Instant now) {
        Backlog backlog = quick.backlog();
        Duration age = backlog.age(now);
        return new Facts(
                "Now",
                List.of(
                        fact("Instance", about.instance(), "version " + about.version()),
                        fact(
                                "Running for",
                                Times.span(Duration.between(about.started(), now)),
                                "since " + times.at(about.started(), now)),
                        leads(),
                        fact("Chats", Amounts.whole(readers), "that take news"),
                        pace(),
                        fact(
                                "Waiting",
                                Amounts.whole(backlog.pending()),
                                Amounts.whole(backlog.sending()) + " under way"),
                        new Fact(
                                "Oldest waiting",
                                age.isZero() ? "–" : Times.span(age),
                                age.isZero() ? "nothing is overdue" : "overdue",
                                age.compareTo(LONG) > 0 ? Tone.WARN : Tone.PLAIN),
                        new Fact(
                                "Uncertain",
                                Amounts.whole(backlog.uncertain()),
                                "decided within 10 s",
                                backlog.uncertain() > 0 ? Tone.WARN : Tone.PLAIN),
                        fact("Held", Amounts.whole(backlog.held()), "for digests and quiet hours")));
    }

    private Fact leads() {
        return leadership.isLeader()
                ? new Fact("Leads", "yes", "for " + Times.span(leadership.leading()), Tone.GOOD)
                : fact("Leads", "no", "another one polls");
    }

    private Fact pace() {
        double used = post.used();
        boolean paused = !post.pause().isZero();
        String rate = String.format(Locale.ROOT, "%.0f a second", used * post.rate());
        String limit = String.format(Locale.ROOT, "%.0f %% of %.0f", used * 100, post.rate());
        return paused
                ? new Fact("Pace", "paused", "for " + Times.span(post.pause()), Tone.WARN)
                : fact("Pace", rate, limit);
    }

    private static Fact fact(String name, String value, String note) {
        return new Fact(name, value, note, Tone.PLAIN);
    }
}
