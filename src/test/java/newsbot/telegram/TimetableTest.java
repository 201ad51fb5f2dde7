package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newsbot.news.ChatId;
import newsbot.telegram.TelegramSettings.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimetableTest {
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Fate SENT = new Fate.Sent(1, null);

    private final Random random = new Random(20261122);

    private static ChatId person(int number) {
        return ChatId.of(1_000 + number);
    }

    /** Sends as fast as it may to ever new chats and gives the times at which the calls left. */
    private List<Long> run(Timetable timetable, long from, long until, long lateness) {
        List<Long> times = new ArrayList<>();
        long now = from;
        for (int i = 0; ; i++) {
            long next = timetable.next(Lane.NEWS);
            if (next > now) {
                now = next + (long) (random.nextDouble() * lateness);
            }
            if (lateness > 0 && random.nextInt((int) timetable.rate() * 10) == 0) {
                now += 60 * MILLISECOND;
            }
            if (now >= until) {
                return times;
            }
            send(timetable, person(i), Lane.NEWS, now);
            hear(timetable, person(i), SENT, now);
            times.add(now);
        }
    }

    @Test
    void usedIsThePartOfTheLimitThatWentInTheLastSecond() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        assertThat(timetable.used(0)).isZero();
        run(timetable, 0, 10 * SECOND, 0);
        assertThat(timetable.used(10 * SECOND)).isBetween(0.9, 1.0);
        assertThat(timetable.used(10 * SECOND + SECOND / 2)).isBetween(0.4, 0.6);
        assertThat(timetable.used(12 * SECOND)).isZero();
    }

    /** Sends as fast as it may, each call 50 to 60 ms on its way, its answer as long, and gives the times of arrival. */
    private List<Long> arrivals(Timetable timetable, long until) {
        List<Long> arrivals = new ArrayList<>();
        PriorityQueue<Answer> answers = new PriorityQueue<>(Comparator.comparingLong(Answer::at));
        long now = 0;
        for (int i = 0; now < until; i++) {
            now = Math.max(now, timetable.next(Lane.NEWS)) + (long) (random.nextDouble() * MILLISECOND);
            while (!answers.isEmpty() && answers.peek().at() <= now) {
                Answer answer = answers.remove();
                hear(timetable, answer.chat(), SENT, answer.at());
                now = Math.max(now, timetable.next(Lane.NEWS));
            }
            send(timetable, person(i), Lane.NEWS, now);
            arrivals.add(now + way());
            answers.add(new Answer(arrivals.get(i) + way(), person(i)));
        }
        return arrivals;
    }

    private record Answer(long at, ChatId chat) {}

    private long way() {
        return 50 * MILLISECOND + (long) (random.nextDouble() * 10 * MILLISECOND);
    }

    private final Map<Optional<ChatId>, Timetable.Ticket> tickets = new HashMap<>();

    private void send(Timetable timetable, @Nullable ChatId chat, Lane lane, long now) {
        tickets.put(Optional.ofNullable(chat), timetable.sent(chat, lane, now));
    }

    private void hear(Timetable timetable, ChatId chat, Fate fate, long now) {
        timetable.heard(Objects.requireNonNull(tickets.remove(Optional.of(chat))), fate, now);
    }

    private static int mostInASecond(List<Long> unsorted) {
        List<Long> times = new ArrayList<>(unsorted);
        Collections.sort(times);
        int most = 0;
        int first = 0;
        for (int i = 0; i < times.size(); i++) {
            while (times.get(i) - times.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 29, 30, 31, 100, 1000})
    void noSecondOfTheServersHoldsMoreThanTheLimitThoughCallsShift(int perSecond) {
        Timetable timetable = new Timetable(new Limits(perSecond, 1, 20), false);

        List<Long> arrivals = arrivals(timetable, 120 * SECOND);

        assertThat(mostInASecond(arrivals)).isLessThanOrEqualTo(perSecond);
        assertThat(arrivals.size() / 120.0 / perSecond).isBetween(0.98, 1.0);
    }

    @Test
    void callThatWasHeldUpOnItsWayCountsFromItsArrival() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        List<Long> arrivals = new ArrayList<>();
        NavigableMap<Long, ChatId> answers = new TreeMap<>();
        long now = 0;
        for (int i = 0; i < 900; i++) {
            now = Math.max(now, timetable.next(Lane.NEWS));
            while (!answers.isEmpty() && answers.firstKey() <= now) {
                Map.Entry<Long, ChatId> answer = answers.pollFirstEntry();
                hear(timetable, answer.getValue(), SENT, answer.getKey());
                now = Math.max(now, timetable.next(Lane.NEWS));
            }
            long way = i % 97 == 0 ? 150 * MILLISECOND : MILLISECOND;
            send(timetable, person(i), Lane.NEWS, now);
            answers.put(now + way + MILLISECOND, person(i));
            arrivals.add(now + way);
        }

        assertThat(mostInASecond(arrivals)).isEqualTo(30);
        assertThat(now).isLessThan(900 * SECOND / 28);
    }

    @Test
    void turnsAreSpreadEvenly() {
        List<Long> times = run(new Timetable(Limits.DEFAULT, false), 0, 10 * SECOND, 0);

        long longest = IntStream.range(1, times.size())
                .mapToLong(i -> times.get(i) - times.get(i - 1))
                .max()
                .orElseThrow();
        assertThat(longest).isLessThan(34 * MILLISECOND);
    }

    @Test
    void paidNewsGoAtAThousandASecondAndRepliesStayFree() {
        Timetable timetable = new Timetable(Limits.DEFAULT, true);

        assertThat(run(timetable, 0, 10 * SECOND, 0)).hasSizeBetween(9_800, 10_000);

        for (int i = 0; i < 30; i++) {
            send(timetable, null, Lane.REPLIES, 10 * SECOND + i * 34 * MILLISECOND);
        }
        assertThat(timetable.next(Lane.REPLIES)).isGreaterThanOrEqualTo(11 * SECOND);
        assertThat(timetable.next(Lane.NEWS)).isLessThan(11 * SECOND);
    }

    @Test
    void instancesShareOneLimit() {
        List<Long> together = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Timetable timetable = new Timetable(Limits.DEFAULT, false);
            timetable.share(1 / 3.0);
            together.addAll(run(timetable, 0, 60 * SECOND, MILLISECOND));
        }

        assertThat(mostInASecond(together)).isLessThanOrEqualTo(30);
        assertThat(together.size() / 60.0 / 30).isGreaterThan(0.97);
    }

    @Test
    void chatGetsOneMessageAtATimeAndOneASecond() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        send(timetable, person(1), Lane.REPLIES, 0);

        assertThat(timetable.next(person(1))).isGreaterThan(10 * SECOND);
        hear(timetable, person(1), SENT, 300 * MILLISECOND);
        assertThat(timetable.next(person(1))).isEqualTo(1_300 * MILLISECOND);
        assertThat(timetable.next(person(2))).isLessThanOrEqualTo(300 * MILLISECOND);
    }

    @Test
    void groupGetsTwentyAMinuteAndNobodyWaitsForIt() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        ChatId group = ChatId.of(-100);
        List<Long> times = new ArrayList<>();
        long now = 0;
        while (now < 300 * SECOND) {
            send(timetable, group, Lane.NEWS, now);
            hear(timetable, group, SENT, now + 50 * MILLISECOND);
            times.add(now);
            now = timetable.next(group);
            assertThat(timetable.next(person(1))).isLessThanOrEqualTo(now);
            assertThat(timetable.next(Lane.NEWS)).isLessThanOrEqualTo(times.get(times.size() - 1) + 40 * MILLISECOND);
        }

        for (int i = 20; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 20)).isGreaterThan(60 * SECOND);
        }
        assertThat(times).hasSizeGreaterThanOrEqualTo(95);
    }

    @Test
    void refusedChatIsLeftAloneAndOthersKeepTheirRate() {
        // F7
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        send(timetable, person(1), Lane.NEWS, 0);
        hear(timetable, person(1), new Fate.Later(Duration.ofSeconds(30)), 0);

        assertThat(timetable.next(person(1))).isEqualTo(30 * SECOND);
        assertThat(run(timetable, 0, 30 * SECOND, 0).size()).isGreaterThan((int) (0.95 * 30 * 30));
    }

    @Test
    void floodStopsEverythingForAsLongAsTheServerAsks() {
        // F8
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        for (int i = 0; i < 3; i++) {
            send(timetable, person(i), Lane.NEWS, i * 100 * MILLISECOND);
            hear(timetable, person(i), new Fate.Later(Duration.ofSeconds(60)), i * 100 * MILLISECOND);
        }

        assertThat(timetable.next(Lane.REPLIES)).isEqualTo(60 * SECOND + 200 * MILLISECOND);
        assertThat(timetable.rate()).isLessThan(22);
    }

    @Test
    void aFewRefusalsAmongManySuccessesStopNobody() {
        Timetable timetable = new Timetable(new Limits(1_000, 1, 20), false);
        for (int i = 0; i < 300; i++) {
            Fate fate = i % 60 == 0 ? new Fate.Later(Duration.ofSeconds(60)) : SENT;
            send(timetable, person(i), Lane.NEWS, i * MILLISECOND);
            hear(timetable, person(i), fate, i * MILLISECOND);
        }

        assertThat(timetable.next(Lane.NEWS)).isLessThan(SECOND);
    }

    @Test
    void rateFollowsAStricterServerAndRecovers() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        List<Long> accepted = new ArrayList<>();
        int refused = 0;
        long now = 0;
        for (int i = 0; now < 600 * SECOND; i++) {
            now = Math.max(now, timetable.next(Lane.NEWS));
            send(timetable, person(i), Lane.NEWS, now);
            long second = now - SECOND;
            boolean fits = accepted.stream().filter(time -> time > second).count() < 20;
            if (fits) {
                accepted.add(now);
                accepted.removeIf(time -> time <= second);
            } else {
                refused++;
            }
            hear(timetable, person(i), fits ? SENT : new Fate.Later(Duration.ofSeconds(2)), now);
        }

        assertThat(timetable.rate()).isBetween(14.0, 21.0);
        assertThat(refused).isLessThan(100);

        run(timetable, now, now + 300 * SECOND, 0);
        assertThat(timetable.rate()).isEqualTo(30);
    }

    @Test
    void rateRecoversAlsoWhileNothingIsSent() {
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        for (int i = 0; i < 3; i++) {
            send(timetable, person(i), Lane.NEWS, i * 100 * MILLISECOND);
            hear(timetable, person(i), new Fate.Later(Duration.ofSeconds(2)), i * 100 * MILLISECOND);
        }
        assertThat(timetable.rate()).isLessThan(22);

        for (int second = 1; second <= 60; second++) {
            timetable.review(second * SECOND);
        }
        assertThat(timetable.rate()).isBetween(22.0, 29.9);

        for (int second = 61; second <= 300; second++) {
            timetable.review(second * SECOND);
        }
        assertThat(timetable.rate()).isEqualTo(30);
    }

    @Test
    void outageLeavesOneProbeAtATimeAndEndsWithTheFirstAnswer() {
        // F14
        Timetable timetable = new Timetable(Limits.DEFAULT, false);
        long now = 0;
        int calls = 0;
        while (now < 600 * SECOND) {
            send(timetable, person(calls), Lane.NEWS, now);
            hear(timetable, person(calls), new Fate.Unreachable("refused"), now);
            calls++;
            assertThat(timetable.pausedUntil() - now).isLessThanOrEqualTo(30 * SECOND);
            now = Math.max(now, timetable.next(Lane.NEWS));
        }
        assertThat(calls).isLessThan(30);

        send(timetable, person(1), Lane.NEWS, now);
        assertThat(timetable.next(Lane.NEWS)).as("nobody beside the probe").isGreaterThan(now + SECOND);
        hear(timetable, person(1), SENT, now);
        assertThat(timetable.next(Lane.NEWS)).isLessThan(now + SECOND);
    }

    @Test
    void chatsWithNothingToRememberAreForgotten() {
        Timetable timetable = new Timetable(new Limits(1_000, 1, 20), false);
        for (int i = 0; i < 200_000; i++) {
            ChatId chat = i % 10 == 0 ? ChatId.of(-i - 1) : person(i);
            send(timetable, chat, Lane.NEWS, i * MILLISECOND);
            hear(timetable, chat, SENT, i * MILLISECOND);
        }

        assertThat(timetable.remembered()).isLessThan(8_000);
    }
}
