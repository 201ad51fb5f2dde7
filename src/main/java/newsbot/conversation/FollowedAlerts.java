package newsbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.db.Database;
import newsbot.news.ChatId;
import newsbot.subscription.Alerts;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.topic.Alert;
import newsbot.topic.AlertIndex;
import org.jdbi.v3.core.Handle;

/** Begins and ends a chat's alerts; a chat becomes known, and awake, with each but a mute. */
final class FollowedAlerts {
    /** How many alerts a chat can have. */
    static final int MOST = 50;

    private final Database database;
    private final Subscribers subscribers;
    private final Alerts alerts;
    private final Clock clock;

    FollowedAlerts(Database database, Subscribers subscribers, Alerts alerts, Clock clock) {
        this.database = database;
        this.subscribers = subscribers;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What came of the wish for an alert. */
    enum Outcome {
        NEW,
        KNOWN,
        FULL
    }

    /** What came of the wish; the alert is there unless there were too many. */
    record Wish(Outcome outcome, long id) {}

    List<Alerts.Row> of(ChatId chat) {
        return alerts.of(chat);
    }

    Wish follow(Asked asked, Alert alert) {
        return database.write(handle -> {
            Subscriber known = subscribers.find(handle, asked.chat()).orElseGet(asked::orFresh);
            // who wants less of something does not want the news back
            boolean stopped = alert.isMute() && known.state() == Subscriber.State.STOPPED;
            subscribers.save(handle, stopped ? known : known.withState(Subscriber.State.ACTIVE), clock.instant());
            Optional<Alerts.Row> same = find(handle, asked.chat(), alert);
            if (same.isPresent()) {
                return new Wish(Outcome.KNOWN, same.get().id());
            }
            if (alerts.of(handle, asked.chat()).size() >= MOST) {
                return new Wish(Outcome.FULL, 0);
            }
            return new Wish(Outcome.NEW, alerts.add(handle, asked.chat(), alert.text(), clock.instant()));
        });
    }

    /** Ends the alert that wants the same; empty when the chat has none. */
    Optional<Alerts.Row> unfollow(ChatId chat, Alert alert) {
        return database.write(handle -> {
            Optional<Alerts.Row> row = find(handle, chat, alert);
            row.ifPresent(found -> alerts.remove(handle, chat, found.id()));
            return row;
        });
    }

    /** The alerts that have all the words of another in any form and script, oldest first. */
    List<Alerts.Row> having(ChatId chat, Alert words) {
        Alert looked = words.isMute() ? words.muted() : new Alert(words.wanted(), List.of());
        AlertIndex index = new AlertIndex();
        index.add(0, looked);
        return alerts.of(chat).stream()
                .filter(row -> !index.match(said(row), null, null, null).isEmpty())
                .toList();
    }

    /** The words of an alert without the signs between them. */
    private static String said(Alerts.Row row) {
        Alert alert = Alert.of(row.words());
        return Stream.concat(alert.wanted().stream(), alert.unwanted().stream()).collect(Collectors.joining(" "));
    }

    /** Ends the alert of the number; empty when the chat has none. */
    Optional<Alerts.Row> unfollow(ChatId chat, long id) {
        return database.write(handle -> {
            Optional<Alerts.Row> row = alerts.of(handle, chat).stream()
                    .filter(one -> one.id() == id)
                    .findFirst();
            row.ifPresent(found -> alerts.remove(handle, chat, id));
            return row;
        });
    }

    private Optional<Alerts.Row> find(Handle handle, ChatId chat, Alert alert) {
        return alerts.of(handle, chat).stream()
                .filter(row -> Alert.of(row.words()).key().equals(alert.key()))
                .findFirst();
    }
}
