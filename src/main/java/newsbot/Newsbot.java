package newsbot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsbot.conversation.Running;
import newsbot.db.Database;
import newsbot.db.Instances;
import newsbot.db.Leadership;
import newsbot.db.Leases;
import newsbot.delivery.Recovery;
import newsbot.ops.Metrics;
import newsbot.settings.Settings;
import newsbot.subscription.Channels;
import newsbot.telegram.Post;
import newsbot.topic.Topics;
import newsbot.web.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot, built and running: with {@link Intake}, {@link Dispatch} and {@link Dialogue} the only place that knows every
 * part. What one part has to tell another that it must not know passes through here.
 */
final class Newsbot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Newsbot.class);

    /** The loop that gives signs of life. */
    static final String INSTANCES = "instances";

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Settings settings;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final Tables tables;
    private final Fetcher fetcher;
    private final Post post;
    private final Leadership leadership;
    private final Loops loops;
    private final Recovery recovery;
    private final Desk desk;
    private final Dispatch dispatch;
    private final Intake intake;
    private final Dialogue dialogue;
    private final Watch watch;

    /**
     * Builds all parts; nothing runs yet but the store.
     *
     * @throws newsbot.db.StoreUnavailable when the store cannot be used
     */
    Newsbot(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Database database = Database.open(settings.store());
        Metrics metrics = new Metrics();
        Topics topics = new Topics(settings.topics());
        tables = Tables.of(database, id);
        watch = new Watch(settings, metrics, clock, database, tables.subscribers(), id);
        fetcher = new Fetcher(settings.fetch(), clock);
        post = new Post(settings.telegram(), metrics);
        leadership = new Leadership(new Leases(database), id, System::nanoTime);
        loops = new Loops(leadership::isLeader);
        Instances instances = new Instances(database);
        recovery = new Recovery(instances, tables.outbox(), post, id, clock);
        desk = new Desk(settings, tables, post, loops, clock);
        dispatch = new Dispatch(
                settings, tables, topics, fetcher, post, loops, recovery::maySend, metrics, watch::settled, clock);
        intake = new Intake(
                settings,
                tables,
                topics,
                fetcher,
                leadership,
                loops,
                desk.feeds(),
                metrics,
                dispatch.digests(),
                watch::taken,
                clock);
        dialogue = new Dialogue(
                settings,
                tables,
                topics,
                dispatch,
                post,
                loops,
                leadership::isLeader,
                this::introduce,
                new Running(Version.number(), id, clock.instant()),
                watch,
                instances,
                clock);
    }

    /** To the sites that are asked: who minds the bot's manners finds it there. */
    private void introduce(String username) {
        fetcher.introduce(URI.create("https://t.me/" + username));
    }

    /**
     * Starts the loops. Telegram or the site may be out of reach; then they go on trying.
     *
     * @throws Unavailable when Telegram refuses the token
     */
    void start() throws InterruptedException {
        dialogue.introduceItself();
        watch.serve();
        Channels channels = new Channels(tables.database(), tables.subscribers(), tables.follows());
        tables.database().update(handle -> {
            tables.outbox().queue(handle);
            channels.configure(handle, settings.channels(), clock.instant())
                    .forEach(chat -> tables.outbox().forget(handle, chat));
        });
        recovery.step();
        leadership.step();
        loops.start(INSTANCES, recovery::step);
        loops.start("leadership", leadership::step);
        dispatch.start();
        dialogue.start();
        intake.start();
        desk.start(dialogue.updates(), dispatch.sender());
        loops.start("readings", watch::read);
        watch.loops(loops.all());
        watch.telegram(dialogue.updates(), dispatch.sender(), post, dialogue.worker(), leadership, dialogue::isKnown);
        watch.store();
        LOG.info(
                "started instance={} feeds={} store={}",
                id,
                settings.feeds().size(),
                settings.store().shown());
    }

    /** Where the status page is served; empty before the start, and where the configuration wants none. */
    Optional<URI> statusPage() {
        return watch.address();
    }

    /**
     * Stops: claims nothing more, lets what is under way come to its end and be committed, at most for eight seconds, and
     * gives its rights to the other processes.
     */
    @Override
    public void close() {
        CompletableFuture<Void> answered = dialogue.stop();
        CompletableFuture<Void> sent = dispatch.stop();
        try {
            CompletableFuture.allOf(answered, sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.warn("stopped with messages under way; their fate is decided at the next start");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        watch.close();
        fetcher.close();
        loops.stop();
        post.close();
        leadership.resign();
        recovery.leave();
        tables.database().close();
        LOG.info("stopped instance={}", id);
    }
}
