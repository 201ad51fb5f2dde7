package newsbot;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newsbot.conversation.CommandRouter;
import newsbot.conversation.Conversation;
import newsbot.conversation.Replies;
import newsbot.conversation.Running;
import newsbot.db.Instances;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.settings.Settings;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Account;
import newsbot.telegram.Inbox;
import newsbot.telegram.InboxWorker;
import newsbot.telegram.Lane;
import newsbot.telegram.Outgoing;
import newsbot.telegram.Post;
import newsbot.telegram.UpdatePoller;
import newsbot.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What converses, put together: who the bot is, what people write to it, and the answers. */
final class Dialogue {
    private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);
    private static final Duration LOGIN_AGAIN = Duration.ofSeconds(10);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Settings settings;
    private final Subscribers subscribers;
    private final Post post;
    private final Loops loops;
    private final BooleanSupplier leads;
    private final Consumer<String> introduce;
    private final InboxWorker worker;
    private final UpdatePoller updates;
    private volatile String username = "";
    private boolean led;
    private int unanswered;

    /**
     * @param leads whether this process is the one that asks for updates
     * @param introduce is told the bot's username, without the at sign, whenever Telegram says it
     */
    Dialogue(
            Settings settings,
            Tables tables,
            Topics topics,
            Dispatch dispatch,
            Post post,
            Loops loops,
            BooleanSupplier leads,
            Consumer<String> introduce,
            Running running,
            Watch watch,
            Instances instances,
            Clock clock) {
        this.settings = settings;
        this.subscribers = tables.subscribers();
        this.post = post;
        this.loops = loops;
        this.leads = leads;
        this.introduce = introduce;
        CommandRouter router = new Conversation(
                        settings.site(),
                        topics,
                        tables.database(),
                        tables.subscribers(),
                        tables.follows(),
                        tables.alerts(),
                        tables.alertMatches(),
                        tables.stories(),
                        tables.storyTopics(),
                        tables.storyTerms(),
                        tables.recent(),
                        dispatch.interviews(),
                        dispatch.messages(),
                        tables.outbox(),
                        tables.receipts(),
                        new Replies(post),
                        clock,
                        post,
                        tables.held(),
                        settings.feeds(),
                        settings.admins(),
                        settings.keep(),
                        running,
                        watch.health(),
                        instances,
                        RosterJson::line)
                .router(() -> username);
        Inbox inbox = new Inbox(tables.database());
        worker = new InboxWorker(inbox, watch.counting(router::handle), clock);
        updates = new UpdatePoller(settings.telegram(), inbox, clock, worker::accept);
    }

    /**
     * Asks once who the bot is; Telegram may be out of reach.
     *
     * @throws Unavailable when Telegram refuses the token
     */
    void introduceItself() throws InterruptedException {
        Account.Login login = Account.login(settings.telegram());
        if (login instanceof Account.Login.Refused refused) {
            throw new Unavailable(
                    "telegram.token: refused by " + settings.telegram().api() + " (" + refused.reason()
                            + "); a token as @BotFather gives it is expected");
        }
        if (login instanceof Account.Login.Accepted accepted) {
            known(accepted);
        } else {
            unanswered(login);
        }
    }

    void start() {
        loops.start("login", this::login);
        loops.start("updates", this::poll);
        loops.startLeading("inbox", () -> username.isEmpty() ? Loops.FOLLOWING : worker.step());
    }

    UpdatePoller updates() {
        return updates;
    }

    InboxWorker worker() {
        return worker;
    }

    /** Whether Telegram has ever said who the bot is. */
    boolean isKnown() {
        return !username.isEmpty();
    }

    /** Until Telegram has said who the bot is; then its menu is set, once. */
    private Duration login() throws InterruptedException {
        Account.Login login = Account.login(settings.telegram());
        if (!(login instanceof Account.Login.Accepted accepted)) {
            unanswered(login);
            return LOGIN_AGAIN;
        }
        known(accepted);
        LOG.info("logged in as={}", username);
        post.send(new Outgoing.Commands(null, CommandRouter.menu(Texts.of("en"))), Lane.REPLIES);
        for (String language : Texts.LANGUAGES) {
            post.send(new Outgoing.Commands(language, CommandRouter.menu(Texts.of(language))), Lane.REPLIES);
        }
        for (long admin : settings.admins()) {
            ChatId chat = ChatId.of(admin);
            String language =
                    subscribers.find(chat).map(one -> one.language().code()).orElse("en");
            // refused where the admin has never written to the bot; then /start does it
            post.send(new Outgoing.Commands(null, chat, CommandRouter.adminMenu(Texts.of(language))), Lane.REPLIES);
        }
        return NEVER;
    }

    /** At first, and every ten minutes: who reads the log must see why nothing happens. */
    private void unanswered(Account.Login login) {
        if (unanswered++ % 60 == 0) {
            LOG.warn(
                    "not logged in at={} trying-again-in={} answer={}",
                    settings.telegram().api(),
                    LOGIN_AGAIN,
                    login);
        }
    }

    private void known(Account.Login.Accepted bot) {
        username = bot.username();
        introduce.accept(username);
    }

    private Duration poll() throws InterruptedException {
        boolean asks = leads.getAsBoolean() && isKnown();
        if (asks && !led) {
            worker.step();
        }
        led = asks;
        return asks ? updates.step() : Loops.FOLLOWING;
    }

    /**
     * Asks for nothing more.
     *
     * @return completes when what was being answered has been
     */
    CompletableFuture<Void> stop() {
        updates.stop();
        return worker.stop();
    }
}
