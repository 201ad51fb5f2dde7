package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AlertTest {
    @Test
    void alertOfUnwantedWordsAloneIsAMuteAndFindsWhatItSilences() {
        Alert mute = Alert.of("-football -\"Eurovision final\"");
        assertThat(mute.isMute()).isTrue();
        assertThat(mute.muted()).isEqualTo(new Alert(List.of("football", "Eurovision final"), List.of()));
    }

    @Test
    void alertThatWantsSomethingSilencesNothing() {
        Alert alert = Alert.of("gas -tear");
        assertThat(alert.isMute()).isFalse();
        assertThat(alert.muted().isEmpty()).isTrue();
        assertThat(alert.muted().unwanted()).isEmpty();
        assertThat(Alert.of("").isMute()).isFalse();
    }

    @Test
    void alertsThatWantTheSameHaveOneKeyInAnyOrderAndCase() {
        assertThat(Alert.of("GAS oil -Tear").key())
                .isEqualTo(Alert.of("oil gas gas -tear").key());
        assertThat(Alert.of("gas oil").key()).isNotEqualTo(Alert.of("gas -oil").key());
        assertThat(Alert.of("gas").key()).isNotEqualTo(Alert.of("oil").key());
    }
}
