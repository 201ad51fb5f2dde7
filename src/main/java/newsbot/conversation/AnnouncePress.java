package newsbot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.outbox.Drafts;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an announcement, or drops it: once, however often it is pressed. Who has quiet hours or wants a digest gets it at
 * that hour, as a message of its own.
 */
final class AnnouncePress implements Press {
    static final String PREFIX = "announce:";
    static final String SEND = "send:";
    static final String CANCEL = "cancel:";
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncePress.class);

    private final BotAdmins botAdmins;
    private final Database database;
    private final Drafts drafts;
    private final Subscribers subscribers;
    private final ZoneId site;
    private final Clock clock;

    /** @param site the time zone of chats that have chosen none */
    AnnouncePress(
            BotAdmins botAdmins, Database database, Drafts drafts, Subscribers subscribers, ZoneId site, Clock clock) {
        this.botAdmins = botAdmins;
        this.database = database;
        this.drafts = drafts;
        this.subscribers = subscribers;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        if (!botAdmins.ask(asked) || !asked.words().matches("(send|cancel):[0-9]{1,18}")) {
            throw new StaleButton();
        }
        boolean send = asked.words().startsWith(SEND);
        long number = Long.parseLong(asked.words().substring(send ? SEND.length() : CANCEL.length()));
        Instant now = clock.instant();
        // read before: who writes holds up the sender
        Map<ChatId, Instant> later = send ? later(now) : Map.of();
        Optional<Drafts.Decision> decision = send
                ? database.write(handle -> drafts.send(handle, asked.chat(), number, now, later))
                : drafts.cancel(asked.chat(), number, now);
        return new Pressed.Becomes("", Reply.text(text(decision.orElseThrow(StaleButton::new), asked)));
    }

    private static String text(Drafts.Decision decision, Asked asked) {
        Texts texts = asked.texts();
        LOG.info("announcement={} by={}", decision, asked.chat());
        return decision instanceof Drafts.Decision.Sent sent
                ? texts.html("announce.sent", sent.chats())
                : texts.html("announce.cancelled");
    }

    private Map<ChatId, Instant> later(Instant now) {
        Map<ChatId, Instant> later = new HashMap<>();
        Map<Rhythm, Instant> known = new HashMap<>();
        database.read(subscribers::rhythms).forEach((chat, rhythm) -> {
            Instant due = known.computeIfAbsent(rhythm, one -> one.due(now, site));
            if (due.isAfter(now)) {
                later.put(chat, due);
            }
        });
        return later;
    }
}
