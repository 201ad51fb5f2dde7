package newsbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.junit.jupiter.params.ParameterizedTest;

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

    private static List<Roster.Entry> all(Roster roster) {
        List<Roster.Entry> all = new ArrayList<>();
        roster.each(all::add);
        return all;
    }

    @ParameterizedTest
    @EachStore
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

            roster.add(List.of(reader, other)::forEach, NOW);
            roster.add(List.of(reader)::forEach, NOW);

            assertThat(all(roster)).containsExactly(reader, other);
            assertThat(roster.size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EachStore
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

            assertThat(all(new Roster(database))).isEmpty();
            assertThat(new Roster(database).size()).isZero();
        }
    }

    @ParameterizedTest
    @EachStore
    void moreChatsThanOnePageComeEachOnceWithTheirOwnChoices(TestStore store) {
        try (Database database = store.open()) {
            Roster roster = new Roster(database);
            List<Roster.Entry> many = IntStream.range(0, 2_001)
                    .mapToObj(i -> new Roster.Entry(
                            Subscriber.fresh(ChatId.of(10_000 + i), Subscriber.Kind.PRIVATE, Language.EN),
                            i % 2 == 0 ? List.of("iran") : List.of(),
                            Map.of(),
                            i % 3 == 0 ? List.of("gas " + i) : List.of()))
                    .toList();

            roster.add(many::forEach, NOW);

            assertThat(all(roster)).isEqualTo(many);
            assertThat(roster.of(ChatId.of(10_006))).contains(many.get(6));
        }
    }

    @ParameterizedTest
    @EachStore
    void sourceThatFailsLeavesNothing(TestStore store) {
        try (Database database = store.open()) {
            Roster roster = new Roster(database);
            Roster.Source<IOException> broken = taker -> {
                taker.accept(new Roster.Entry(READER, List.of("iran"), Map.of(), List.of("gas")));
                throw new IOException("in the middle");
            };

            assertThatThrownBy(() -> roster.add(broken, NOW)).isInstanceOf(IOException.class);

            assertThat(roster.size()).isZero();
            assertThat(new Follows(database).of(READER.chat())).isEmpty();
        }
    }
}
