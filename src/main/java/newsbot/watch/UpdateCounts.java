package newsbot.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.conversation.CommandRouter;
import newsbot.locale.Texts;
import newsbot.ops.Metrics;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Incoming;
import newsbot.telegram.Outgoing;
import org.jspecify.annotations.Nullable;

/** What people and Telegram did, counted when it has its answer, and how long they waited for that. */
public final class UpdateCounts {
    private static final Pattern COMMAND = Pattern.compile("^/([A-Za-z]{1,32})(?:@\\w+)?(?:\\s|$)");
    private static final String UNKNOWN = "unknown";
    private static final List<Class<? extends Incoming>> KINDS = List.of(
            Incoming.Text.class,
            Incoming.Press.class,
            Incoming.Inline.class,
            Incoming.Membership.class,
            Incoming.Migration.class,
            Incoming.Other.class);
    private static final List<Duration> BOUNDS = Stream.of(100, 250, 500, 1_000, 2_500, 5_000, 30_000, 300_000)
            .map(Duration::ofMillis)
            .toList();

    private final Clock clock;
    private final Metrics.Counter updates;
    private final Metrics.Counter commands;
    private final Metrics.Timer handling;
    private final Metrics.Timer lag;
    private final Set<String> known = CommandRouter.adminMenu(Texts.of("en")).stream()
            .map(Outgoing.Command::name)
            .collect(Collectors.toUnmodifiableSet());

    public UpdateCounts(Metrics metrics, Clock clock) {
        this.clock = clock;
        updates = metrics.counter(
                "updates", "Updates from Telegram by kind and by whether handling them went well.", "kind", "outcome");
        commands = metrics.counter("commands", "Commands that were answered, by name.", "command");
        handling = metrics.timer(
                        "update.handling", "How long an update took to handle, its answer sent included.", BOUNDS)
                .known();
        lag = metrics.timer(
                        "update.lag",
                        "How long after a message was written its answer had been sent; Telegram dates messages by the second.",
                        BOUNDS)
                .known();
        for (Class<? extends Incoming> kind : KINDS) {
            updates.known(name(kind), "handled").known(name(kind), "failed");
        }
        known.forEach(commands::known);
        commands.known(UNKNOWN);
    }

    /** The handler, with what it does counted. */
    public InboxWorker.Handler counting(InboxWorker.Handler handler) {
        return incoming -> {
            long began = System.nanoTime();
            CompletionStage<?> stage;
            try {
                stage = handler.handle(incoming);
            } catch (RuntimeException | Error surprise) {
                handled(incoming, began, surprise);
                throw surprise;
            }
            return stage.whenComplete((done, failure) -> handled(incoming, began, failure));
        };
    }

    private void handled(Incoming incoming, long began, @Nullable Throwable failure) {
        updates.more(name(incoming.getClass()), failure == null ? "handled" : "failed");
        handling.took(Duration.ofNanos(System.nanoTime() - began));
        if (failure == null && incoming instanceof Incoming.Text text && !text.edited()) {
            Duration waited = Duration.between(text.date(), clock.instant());
            lag.took(waited.isNegative() ? Duration.ZERO : waited);
            Matcher command = COMMAND.matcher(text.text());
            if (command.find()) {
                String name = command.group(1).toLowerCase(Locale.ROOT);
                commands.more(known.contains(name) ? name : UNKNOWN);
            }
        }
    }

    private static String name(Class<? extends Incoming> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
