package newsbot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newsbot.locale.Texts;
import newsbot.outbox.Reach;
import org.junit.jupiter.api.Test;

final class BarTextTest {
    private static final Texts EN = Texts.of("en");

    @Test
    void shareRateTimeLeftAndFailuresAreShown() {
        assertThat(BarText.underWay("Talks & more", new Reach(5_190, 10, 4_800, 0), 24.6, false, EN))
                .isEqualTo("<b>Talks &amp; more</b>\n▓▓▓▓▓░░░░░ 52 %\n5190 of 10000 chats have it\n"
                        + "25 a second, about 3 min to go\n10 chats could not be reached");
    }

    @Test
    void whoGetsItLaterIsNotWaitedFor() {
        Reach reach = new Reach(1_000, 0, 0, 500);
        assertThat(reach.isOver()).isTrue();
        assertThat(BarText.over("Talks", reach, Duration.ofSeconds(4_000), EN))
                .isEqualTo("<b>Talks</b>\n✅ 1000 of 1500 chats have it, in 1 h 6 min\n"
                        + "500 chats get it later: quiet hours, or Telegram wants a wait");
    }

    @Test
    void pauseIsShownInPlaceOfTheRate() {
        assertThat(BarText.underWay("Talks", new Reach(0, 0, 1_200, 0), 0, true, EN))
                .isEqualTo("<b>Talks</b>\n░░░░░░░░░░ 0 %\n0 of 1200 chats have it\n⏸ Paused; /resume goes on");
    }

    @Test
    void everyLanguageHasItsWords() {
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            assertThat(BarText.underWay("T", new Reach(1, 2, 3, 4), 1, false, texts))
                    .contains("50 %");
            assertThat(BarText.over("T", new Reach(1, 2, 0, 4), Duration.ofSeconds(59), texts))
                    .contains("59");
        }
    }
}
