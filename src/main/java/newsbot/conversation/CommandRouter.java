package newsbot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Fate;
import newsbot.telegram.Incoming;
import newsbot.telegram.Outgoing;
import newsbot.text.Typos;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people type and press to the command or button that it means, and the answer back. In groups only what is
 * meant for the bot is answered; in channels nothing.
 */
public final class CommandRouter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);

    private final Map<String, Command> commands;
    private final List<Press> presses;
    private final Arrivals arrivals;
    private final Migrations migrations;
    private final InlineAnswers inline;
    private final PlainTexts plainTexts;
    private final Admins admins;
    private final BotAdmins botAdmins;
    private final Subscribers subscribers;
    private final Replies replies;
    private final Answers answers;
    private final Supplier<String> bot;

    /** @param bot the bot's own username, without the at sign */
    CommandRouter(
            List<Command> commands,
            List<Press> presses,
            Arrivals arrivals,
            Migrations migrations,
            PlainTexts plainTexts,
            Admins admins,
            BotAdmins botAdmins,
            InlineAnswers inline,
            Subscribers subscribers,
            Replies replies,
            Supplier<String> bot) {
        this.commands = commands.stream().collect(Collectors.toMap(Command::name, Function.identity()));
        this.presses = List.copyOf(presses);
        this.arrivals = arrivals;
        this.migrations = migrations;
        this.inline = inline;
        this.plainTexts = plainTexts;
        this.admins = admins;
        this.botAdmins = botAdmins;
        this.subscribers = subscribers;
        this.replies = replies;
        this.answers = new Answers(replies);
        this.bot = bot;
    }

    /** Handles one of them; completes when the answer has its fate. */
    public CompletableFuture<Void> handle(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return text.edited() ? nothing() : typed(text);
        }
        if (incoming instanceof Incoming.Press press) {
            return pressed(press);
        }
        if (incoming instanceof Incoming.Inline query) {
            return asked(query);
        }
        if (incoming instanceof Incoming.Membership membership) {
            return allOf(arrivals.membership(membership));
        } else if (incoming instanceof Incoming.Migration migration) {
            migrations.move(migration);
        } else if (incoming instanceof Incoming.Other other && other.place() == Incoming.Place.PRIVATE) {
            Asked asked = asked(other.chat(), other.place(), other.from(), other.thread(), "");
            return answers.say(asked, Reply.text(asked.texts().html("text.other")));
        }
        return nothing();
    }

    private CompletableFuture<Void> asked(Incoming.Inline query) {
        Asked asked = asked(
                query.chat(),
                Incoming.Place.PRIVATE,
                query.from(),
                null,
                query.text().strip());
        LOG.info("inline query chat={}", query.chat());
        return replies.say(inline.answer(asked, query.query(), query.offset())).thenAccept(fate -> {});
    }

    private CompletableFuture<Void> typed(Incoming.Text text) {
        if (text.place() == Incoming.Place.CHANNEL) {
            return nothing();
        }
        // what somebody else wrote is not this person's wish
        Optional<CommandLine> line = text.forwarded() ? Optional.empty() : CommandLine.of(text.text());
        boolean alone = text.place() == Incoming.Place.PRIVATE;
        if (line.isEmpty()) {
            return alone ? answer(text, text.text().strip(), plainTexts::reply) : nothing();
        }
        String meant = line.get().bot();
        if (meant != null && !meant.equalsIgnoreCase(bot.get())) {
            return nothing();
        }
        Command command = commands.get(line.get().name());
        if (command == null) {
            return alone || meant != null
                    ? answer(text, "", asked -> unknown(line.get().name(), asked))
                    : nothing();
        }
        LOG.info("command name={} chat={}", command.name(), text.chat());
        String words = command.keepsLines() ? line.get().text() : line.get().words();
        return answer(text, words, asked -> answer(command, text, asked));
    }

    private Reply answer(Command command, Incoming.Text text, Asked asked) {
        if (!isFor(command.name(), asked)) {
            Incoming.Person person = text.from();
            LOG.info(
                    "admin command refused name={} chat={} person={}",
                    command.name(),
                    text.chat(),
                    person == null ? "unknown" : person.id());
            return Reply.text(asked.texts().html("admin.denied"));
        }
        boolean allowed = asked.place() != Incoming.Place.GROUP
                || !GroupRules.changes(command.name(), asked)
                || admins.mayChange(text.chat(), text.place(), text.from(), text.speaker());
        return allowed ? command.answer(asked) : Reply.text(asked.texts().html("group.denied"));
    }

    private boolean isFor(String command, Asked asked) {
        return !CommandNames.FOR_ADMINS.contains(command) || botAdmins.ask(asked);
    }

    private Reply unknown(String name, Asked asked) {
        return commands.keySet().stream()
                .filter(known -> isFor(known, asked))
                .min(Comparator.comparingInt((String known) -> Typos.distance(name, known))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> Typos.distance(name, nearest) <= Math.max(1, nearest.length() / 3))
                .map(nearest -> Reply.text(asked.texts().html("command.nearest", nearest)))
                .orElseGet(() -> Reply.text(asked.texts().html("command.unknown")));
    }

    private CompletableFuture<Void> answer(Incoming.Text text, String words, Function<Asked, Reply> how) {
        Asked asked = asked(text.chat(), text.place(), text.from(), text.thread(), words)
                .inReplyTo(text.repliesTo());
        return answers.say(asked, how.apply(asked));
    }

    private CompletableFuture<Void> allOf(List<Outgoing> messages) {
        return CompletableFuture.allOf(messages.stream().map(replies::say).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> pressed(Incoming.Press press) {
        Asked plain = asked(press.chat(), press.place(), press.from(), press.thread(), "");
        Pressed result;
        try {
            boolean allowed = press.place() != Incoming.Place.GROUP
                    || !GroupRules.changes(press.data())
                    || admins.mayChange(press.chat(), press.place(), press.from(), null);
            result = allowed
                    ? pressed(press, plain)
                    : new Pressed.Noticed(plain.texts().plain("group.denied"));
        } catch (StaleButton stale) {
            LOG.info("stale button chat={}", press.chat());
            result = new Pressed.Noticed(plain.texts().plain("button.stale"));
        }
        String notice = result.notice();
        boolean alert = result instanceof Pressed.Noticed;
        CompletableFuture<Fate> answered =
                replies.say(new Outgoing.AnswerPress(press.query(), notice.isEmpty() ? null : notice, alert));
        CompletableFuture<Fate> shown = answers.show(press, plain, result);
        return CompletableFuture.allOf(answered, shown);
    }

    private Pressed pressed(Incoming.Press press, Asked plain) {
        for (Press known : presses) {
            if (press.data().startsWith(known.prefix())) {
                return known.press(new Asked(
                        plain.chat(),
                        plain.place(),
                        plain.person(),
                        plain.subscriber(),
                        plain.thread(),
                        press.data().substring(known.prefix().length())));
            }
        }
        throw new StaleButton();
    }

    private Asked asked(
            ChatId chat,
            Incoming.Place place,
            Incoming.@Nullable Person person,
            @Nullable Integer thread,
            String words) {
        return new Asked(chat, place, person, subscribers.find(chat), thread, words);
    }

    private static CompletableFuture<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    /** The commands for Telegram's menu in a language. */
    public static List<Outgoing.Command> menu(Texts texts) {
        return commands(CommandNames.IN_MENU.stream(), texts);
    }

    /** The same for who runs the bot: theirs first. */
    public static List<Outgoing.Command> adminMenu(Texts texts) {
        return commands(Stream.concat(CommandNames.FOR_ADMINS.stream(), CommandNames.IN_MENU.stream()), texts);
    }

    private static List<Outgoing.Command> commands(Stream<String> names, Texts texts) {
        return names.map(name -> new Outgoing.Command(name, texts.plain("command." + name)))
                .toList();
    }
}
