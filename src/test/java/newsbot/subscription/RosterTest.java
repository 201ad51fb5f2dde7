package newsbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RosterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final Subscriber READER = new Subscriber(
            ChatId.of(7),
            Subscriber.State.STOPPED,
            Subscriber.Kind.PRIVATE,
            Language.AZ,
            Set.of(Language.EN),
            false,
            true,
            false,
            new Rhythm(true, 19, Set.of(DayOfWeek.MONDAY), "Asia/Baku", new Rhythm.Quiet(23, 7)),
            12,
            false);

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whatIsAddedComesBackWhole(TestStore store) {
        try (Database database = store.open()) {
            Roster roster = new Roster(database);
            Roster.Entry reader = new Roster.Entry(
                    READER, List.of("iran", "karabakh"), Map.of("karabakh", 2), List.of("oil -price", "gas"));
            Roster.Entry other = new Roster.Entry(
                    Subscriber.fresh(ChatId.of(8), Subscriber.Kind.GROUP, Language.EN),
                    List.of(),
                    Map.of(),
                    List.of("oil -price"));

            roster.add(List.of(reader, other), NOW);
            roster.add(List.of(reader), NOW);

            assertThat(roster.all()).containsExactly(reader, other);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void chatsOfTheConfigurationStayOut(TestStore store) {
        try (Database database = store.open()) {
            Subscriber channel = new Subscriber(
                    new ChatId("@channel"),
                    Subscriber.State.ACTIVE,
                    Subscriber.Kind.CHANNEL,
                    Language.EN,
                    Set.of(),
                    true,
                    false,
                    true,
                    Rhythm.AT_ONCE,
                    null,
                    true);
            database.update(handle -> new Subscribers(database).save(handle, channel, NOW));

            assertThat(new Roster(database).all()).isEmpty();
        }
    }
}
