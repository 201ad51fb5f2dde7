package newsbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.subscription.Alerts;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FollowCommandTest {
    private static final ChatId CHAT = ChatId.of(7);

    private final Database database = TestStore.SQLITE.open();
    private final Alerts alerts = new Alerts(database);
    private final FollowedAlerts wishes =
            new FollowedAlerts(database, new Subscribers(database), alerts, Clock.systemUTC());
    private final FollowCommand command = new FollowCommand(wishes, new Mutes(wishes));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fiftyAlertsAreTheMostAndThoseThereAreStayKnown() {
        for (int i = 1; i <= 50; i++) {
            assertThat(follow("wording" + i)).contains("wording" + i);
        }
        assertThat(follow("onemore")).contains("50 wordings already");
        assertThat(follow("Wording7")).contains("already").doesNotContain("50 wordings");
        assertThat(alerts.of(CHAT)).hasSize(50);
    }

    @Test
    void muteWakesNobodyWhoHasStoppedTheNewsAndAnAlertDoes() {
        Subscribers subscribers = new Subscribers(database);
        follow("gas");
        database.update(handle -> subscribers.save(
                handle,
                subscribers.find(handle, CHAT).orElseThrow().withState(Subscriber.State.STOPPED),
                Instant.EPOCH));
        follow("-football");
        assertThat(subscribers.find(CHAT)).map(Subscriber::state).contains(Subscriber.State.STOPPED);
        assertThat(alerts.of(CHAT)).hasSize(2);
        follow("oil");
        assertThat(subscribers.find(CHAT)).map(Subscriber::state).contains(Subscriber.State.ACTIVE);
    }

    private String follow(String words) {
        return command.answer(new Asked(CHAT, Incoming.Place.PRIVATE, null, Optional.empty(), null, words))
                .html();
    }
}
