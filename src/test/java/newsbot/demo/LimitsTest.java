package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(1_000 * SECOND);
    private final Limits limits = new Limits(Limits.Rules.TELEGRAM, now::get);
    private final World world = new World(new User(1, true, "Bot", "bot", null), Clock.systemUTC());

    private Chat person(long id) {
        world.people(id, 1, "en");
        return world.chat(id);
    }

    private long refused(Chat chat, boolean paid) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> limits.take(chat, false, paid));
        assertThat(refusal.code()).isEqualTo(429);
        return Long.parseLong(refusal.description().replaceAll("\\D", ""));
    }

    @Test
    void thirtyFitIntoAnySecond() {
        for (int i = 0; i < 30; i++) {
            limits.take(person(100 + i), false, false);
            now.addAndGet(SECOND / 100);
        }
        assertThat(refused(person(200), false)).isEqualTo(1);
        now.addAndGet(SECOND * 70 / 100);
        assertThatCode(() -> limits.take(person(201), false, false)).doesNotThrowAnyException();
        assertThat(refused(person(202), false)).isEqualTo(1);
    }

    @Test
    void paidMessagesHaveALimitOfTheirOwn() {
        for (int i = 0; i < 1_000; i++) {
            limits.take(person(1_000 + i), false, true);
        }
        assertThat(refused(person(9_000), true)).isEqualTo(1);
        assertThatCode(() -> limits.take(person(9_001), false, false)).doesNotThrowAnyException();
    }

    @Test
    void oneChatMayHaveAShortBurstAndThenOneASecond() {
        Chat chat = person(5);
        for (int i = 0; i < 3; i++) {
            limits.take(chat, false, false);
        }
        assertThat(refused(chat, false)).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThatCode(() -> limits.take(chat, false, false)).doesNotThrowAnyException();
        assertThat(refused(chat, false)).isEqualTo(1);
    }

    @Test
    void whoComesBackTooEarlyStaysOut() {
        Chat group = world.group(-5, "Group");
        for (int i = 0; i < 20; i++) {
            limits.take(group, false, false);
            now.addAndGet(SECOND);
        }
        assertThat(refused(group, false)).isEqualTo(40);
        now.addAndGet(39 * SECOND);
        assertThat(refused(group, false)).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThatCode(() -> limits.take(group, false, false)).doesNotThrowAnyException();
    }

    @Test
    void refusedMessagesUseNothingUp() {
        Chat chat = person(5);
        for (int i = 0; i < 3; i++) {
            limits.take(chat, false, false);
        }
        for (int i = 0; i < 50; i++) {
            refused(chat, false);
        }
        for (int i = 0; i < 27; i++) {
            limits.take(person(100 + i), false, false);
        }
        assertThat(refused(person(300), false)).isEqualTo(1);
    }
}
