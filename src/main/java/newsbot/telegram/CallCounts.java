package newsbot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsbot.ops.Metrics;

/** What is counted of the calls that speak to chats: how many, what became of them, how long their answers took. */
final class CallCounts {
    private static final List<Duration> BOUNDS = Stream.of(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 20_000)
            .map(Duration::ofMillis)
            .toList();

    private static final String MESSAGE = "message";
    private static final String EDIT = "edit";
    private static final String OTHER = "other";

    private static final Map<Class<? extends Fate>, String> FATES = Map.ofEntries(
            Map.entry(Fate.Sent.class, "sent"),
            Map.entry(Fate.NotModified.class, "not_modified"),
            Map.entry(Fate.Later.class, "too_many_requests"),
            Map.entry(Fate.Unreachable.class, "not_connected"),
            Map.entry(Fate.Uncertain.class, "uncertain"),
            Map.entry(Fate.Gone.class, "chat_gone"),
            Map.entry(Fate.Moved.class, "chat_moved"),
            Map.entry(Fate.Refused.class, "refused"),
            Map.entry(Fate.NoThread.class, "thread_gone"),
            Map.entry(Fate.Forbidden.class, "forbidden"),
            Map.entry(Fate.Unauthorized.class, "token_refused"));

    private final Metrics.Counter calls;
    private final Metrics.Timer latency;

    CallCounts(Metrics metrics) {
        calls = metrics.counter(
                "telegram.calls",
                "Calls to Telegram that show a chat something, by lane, by kind and by what became of them.",
                "lane",
                "kind",
                "fate");
        latency = metrics.timer(
                "telegram.call",
                "How long Telegram took to answer such a call, from the moment it left.",
                BOUNDS,
                "lane");
        for (Lane lane : Lane.values()) {
            latency.known(name(lane));
            for (String kind : List.of(MESSAGE, EDIT, OTHER)) {
                FATES.values().forEach(fate -> calls.known(name(lane), kind, fate));
            }
        }
    }

    void heard(Outgoing outgoing, Lane lane, Fate fate, Duration took) {
        calls.more(name(lane), kind(outgoing), FATES.getOrDefault(fate.getClass(), OTHER));
        latency.took(took, name(lane));
    }

    private static String name(Lane lane) {
        return lane == Lane.NEWS ? "news" : "replies";
    }

    private static String kind(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Message
                || outgoing instanceof Outgoing.Rich
                || outgoing instanceof Outgoing.Photo
                || outgoing instanceof Outgoing.Document) {
            return MESSAGE;
        }
        return outgoing instanceof Outgoing.Edit
                        || outgoing instanceof Outgoing.EditRich
                        || outgoing instanceof Outgoing.EditKeyboard
                ? EDIT
                : OTHER;
    }
}
