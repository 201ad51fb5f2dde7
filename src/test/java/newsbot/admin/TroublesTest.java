package newsbot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.outbox.Posts;
import newsbot.subscription.Subscribers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class TroublesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Instant now = NOW;
    private boolean refused;
    private boolean accepted = true;
    private boolean unwritable;

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        database.update(handle -> handle.execute("insert into subscribers(chat, state, kind, language, since)"
                + " values ('98', 'stopped', 'private', 'ru', 0)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** As a process that has just started has them. */
    private Troubles troubles() {
        Clock clock = Clock.fixed(now, ZONE);
        return new Troubles(
                database, new Notices(database, new Posts(), new Subscribers(database), Set.of(98L, 99L), clock));
    }

    private Outages outages() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("instants only");
            }
        };
        return new Outages(troubles(), new Outages.Signs(() -> refused, () -> accepted, () -> unwritable), ZONE, clock);
    }

    private List<String> told() {
        return database.read(handle -> handle.createQuery("select d.chat, p.body from posts p"
                        + " join deliveries d on d.post = p.id order by d.chat, p.id")
                .map((row, context) -> row.getString("chat") + " " + row.getString("body"))
                .list());
    }

    private void pass(Outages outages, Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1)) {
            outages.step();
        }
    }

    @Test
    void troubleAndItsEndAreToldOnceToEachAdminHoweverManyProcessesSeeThemAndStartAnew() {
        for (int i = 0; i < 3; i++) {
            troubles().begin("feed f", NOW, texts -> "dead " + texts.language());
        }
        assertThat(told()).containsExactlyInAnyOrder("98 dead ru", "99 dead en");
        for (int i = 0; i < 3; i++) {
            troubles().end("feed f", NOW.plusSeconds(60), since -> texts -> "back since " + since);
        }
        assertThat(told()).hasSize(4).contains("98 back since " + NOW, "99 back since " + NOW);
        troubles().begin("feed f", NOW.plusSeconds(61), texts -> "dead again");
        assertThat(told()).hasSize(6);
    }

    @Test
    void whatOneProcessStillTakesForTroubleWhenAnotherHasSeenItsEndIsNotToldAgain() {
        troubles().begin("token", NOW, null);
        troubles().end("token", NOW.plusSeconds(60), since -> texts -> "back");
        troubles().begin("token", NOW.plusSeconds(1), texts -> "once more");
        troubles().past("token", NOW.plusSeconds(2), NOW.plusSeconds(61), texts -> "once more");
        assertThat(told()).hasSize(2);
    }

    @Test
    void refusedTokenIsToldAfterItsEndAlsoByAProcessThatDidNotSeeItsBeginning() {
        refused = true;
        accepted = false;
        pass(outages(), Duration.ofMinutes(2));
        assertThat(told()).isEmpty();
        refused = false;
        pass(outages(), Duration.ofSeconds(5));
        assertThat(told()).as("nobody has asked Telegram yet").isEmpty();
        accepted = true;
        pass(outages(), Duration.ofSeconds(5));
        pass(outages(), Duration.ofSeconds(5));
        assertThat(told()).hasSize(2).first().asString().contains("с 22 ноября, 09:00 до 22 ноября, 09:02");
    }

    @Test
    void storeThatCouldNotBeWrittenIsToldOnceWhenItCanBeAgain() {
        Outages one = outages();
        Outages another = outages();
        unwritable = true;
        pass(one, Duration.ofSeconds(30));
        now = NOW;
        pass(another, Duration.ofSeconds(32));
        unwritable = false;
        pass(one, Duration.ofSeconds(5));
        pass(another, Duration.ofSeconds(5));
        assertThat(told()).hasSize(2).last().asString().contains("write to the store again");
    }

    @Test
    void whatPassesInAMomentIsNotTold() {
        Outages outages = outages();
        refused = true;
        unwritable = true;
        pass(outages, Duration.ofSeconds(9));
        refused = false;
        unwritable = false;
        pass(outages, Duration.ofSeconds(5));
        assertThat(told()).isEmpty();
    }
}
