package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import newsbot.news.ChatId;
import org.junit.jupiter.api.Test;

final class ChatLimitsTest {
    private static final long SECOND = 1_000_000_000;
    private static final long START = 1_000 * SECOND;
    private static final ChatId PERSON = ChatId.of(1);
    private static final ChatId OTHER = ChatId.of(2);
    private static final ChatId GROUP = ChatId.of(-3);

    private final ChatLimits limits = new ChatLimits(new TelegramSettings.Limits(30, 2, 20));

    @Test
    void chatIsFreeAnIntervalAfterItsMessageHasLanded() {
        limits.sent(PERSON, START);
        assertThat(limits.allowed(PERSON)).isEqualTo(START + SECOND / 2);
        assertThat(limits.next(PERSON)).as("under way").isEqualTo(START + 30 * SECOND);
        limits.landed(PERSON, START + SECOND);
        assertThat(limits.next(PERSON)).isEqualTo(START + SECOND + SECOND / 2);
        assertThat(limits.next(OTHER)).isNegative();
    }

    @Test
    void refusedChatWaitsAsLongAsTheLongestRefusalSays() {
        limits.pause(PERSON, START + 9 * SECOND);
        limits.pause(PERSON, START + 5 * SECOND);
        assertThat(limits.allowed(PERSON)).isEqualTo(START + 9 * SECOND);
    }

    @Test
    void groupThatHadItsMinutesMessagesWaitsForTheFirstToBeAMinuteOld() {
        for (int i = 0; i < 20; i++) {
            limits.sent(GROUP, START + i * SECOND);
            limits.landed(GROUP, START + i * SECOND);
        }
        assertThat(limits.next(GROUP)).isEqualTo(START + 60 * SECOND + SECOND / 2);
    }

    @Test
    void chatsThatMayGetSomethingAreForgottenAndThoseThatMayNotAreNot() {
        limits.sent(PERSON, START);
        limits.sent(GROUP, START);
        assertThat(limits.size()).isEqualTo(2);
        limits.landed(PERSON, START);
        limits.landed(GROUP, START);
        limits.sent(OTHER, START + 2 * SECOND);
        assertThat(limits.size()).as("the group’s minute is not over").isEqualTo(2);
        assertThat(limits.next(PERSON)).isNegative();
        limits.sent(OTHER, START + 70 * SECOND);
        assertThat(limits.size()).isEqualTo(1);
    }

    @Test
    void aMessageForgetsTwoOthersAtMost() {
        for (int i = 10; i < 15; i++) {
            limits.sent(ChatId.of(i), START);
        }
        for (int i = 10; i < 15; i++) {
            limits.landed(ChatId.of(i), START);
        }
        limits.sent(PERSON, START + 2 * SECOND);
        assertThat(limits.size()).isEqualTo(5 - 2 + 1);
    }

    @Test
    void refusalsThatAreOverAreForgottenEveryMinute() {
        limits.sent(OTHER, START);
        limits.pause(PERSON, START + SECOND);
        limits.pause(GROUP, START + 200 * SECOND);
        limits.sent(OTHER, START + 60 * SECOND);
        assertThat(limits.size()).isEqualTo(3);
        limits.sent(OTHER, START + 61 * SECOND);
        assertThat(limits.size()).isEqualTo(2);
        assertThat(limits.allowed(GROUP)).isEqualTo(START + 200 * SECOND);
    }
}
