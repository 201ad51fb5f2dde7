package newsbot.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertIndexTest {
    private static List<Long> ids(AlertIndex index, String title) {
        return index.match(title, null, null, null).stream()
                .flatMap(match -> match.ids().stream())
                .sorted()
                .toList();
    }

    @Test
    void writingIsReadAsWordsPhrasesAndUnwantedOnes() {
        Alert alert = Alert.of("  corridor \"Middle East\" -football -«Лига чемпионов»  - \"\" ");
        assertThat(alert.wanted()).containsExactly("corridor", "Middle East");
        assertThat(alert.unwanted()).containsExactly("football", "Лига чемпионов");
        assertThat(alert.text()).isEqualTo("corridor \"Middle East\" -football -\"Лига чемпионов\"");
        assertThat(Alert.of(alert.text())).isEqualTo(alert);
        assertThat(Alert.of("Zangezur-corridor").wanted()).containsExactly("Zangezur-corridor");
        assertThat(Alert.of("-only").isEmpty()).isTrue();
        assertThat(Alert.of("?!").isEmpty()).isTrue();
    }

    @Test
    void wantedWordsThatBeginWithAHyphenStayWantedWhenTheyAreReadAgain() {
        Alert alert = Alert.of("\"-x\" –\"–y\"");
        assertThat(alert).isEqualTo(new Alert(List.of("-x"), List.of("–y")));
        assertThat(Alert.of(alert.text())).isEqualTo(alert);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zangezur corridor|Corridors of power: what Zangezur wants|yes",
                "Zangezur corridor|Зангезурский коридор|no",
                "zengezur dehlizi|Zəngəzur dəhlizinin açılışı|yes",
                "Zəngəzur dəhlizi|Zəngəzur dəhlizindən yeni kadrlar|yes",
                "переговоры|На переговорах в Баку|yes",
                "Мирзоян|Mirzoyan arrives in Baku|yes",
                "Mirzoyan|Мирзояна ждут в Баку|yes",
                "Mirzoyan|Mirzoyanın səfəri|yes",
                "Иран|İrandan xəbər|yes",
                "İranın|Iran replies|yes",
                "Карабах|Qarabağda yol|yes",
                "Qarabağ|В Карабахе|yes",
                "\"Middle Corridor\"|The Middle Corridor opens|yes",
                "\"Middle Corridor\"|Middle of the corridor|no",
                "\"Middle Corridor\"|The middle. Corridor talks|no",
                "gas -tear|Gas prices fall|yes",
                "gas -tear|Tear gas used at rally|no",
                "gas oil|Gas prices fall|no"
            })
    void alertsMatchLikeTopics(String alert, String title, String matches) {
        AlertIndex index = new AlertIndex();
        index.add(7, Alert.of(alert));
        assertThat(ids(index, title)).isEqualTo(matches.equals("yes") ? List.of(7L) : List.of());
    }

    @Test
    void alertsThatSayTheSameComeTogetherWithTheWords() {
        AlertIndex index = new AlertIndex();
        index.add(1, Alert.of("gas export"));
        index.add(2, Alert.of("gas export"));
        assertThat(index.match("Gas exports grow", "gas", null, "en")).satisfiesExactly(match -> {
            assertThat(match.ids()).containsExactlyInAnyOrder(1L, 2L);
            assertThat(match.words()).containsExactly("Gas", "exports");
        });
    }

    @Test
    void removedAlertsMatchNoMoreAndReplacedOnesDifferently() {
        AlertIndex index = new AlertIndex();
        index.add(1, Alert.of("gas"));
        index.add(2, Alert.of("gas"));
        index.remove(1);
        assertThat(ids(index, "Gas")).containsExactly(2L);
        index.add(2, Alert.of("oil"));
        assertThat(ids(index, "Gas")).isEmpty();
        assertThat(ids(index, "Oil")).containsExactly(2L);
        index.remove(2);
        index.remove(3);
        assertThat(ids(index, "Oil")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void alertThatComesBackIsFoundOnceAndForItselfAlone() {
        AlertIndex index = new AlertIndex();
        index.add(1, Alert.of("gas export -tear"));
        index.remove(1);
        assertThat(index.match("Gas exports grow", null, null, "en")).isEmpty();
        index.add(2, Alert.of("gas export -tear"));
        assertThat(index.match("Gas exports grow", null, null, "en"))
                .containsExactly(new AlertIndex.Match(List.of(2L), List.of("Gas", "exports")));
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void anyOfManyAlertsThatSayTheSameCanBeRemoved() {
        AlertIndex index = new AlertIndex();
        for (long id = 1; id <= 5; id++) {
            index.add(id, Alert.of("gas"));
        }
        assertThat(index.size()).isEqualTo(5);
        index.remove(2);
        index.remove(5);
        assertThat(ids(index, "Gas")).containsExactly(1L, 3L, 4L);
    }

    @Test
    void manyCanUseTheIndexAtOnce() throws Exception {
        AlertIndex index = new AlertIndex();
        index.add(0, Alert.of("gas"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> writer = pool.submit(() -> {
                for (long id = 1; id <= 2_000; id++) {
                    index.add(id, Alert.of("oil word" + id));
                    index.remove(id - 1 == 0 ? -1 : id - 1);
                    assertThat(index.size()).isBetween(2, 3);
                }
            });
            Future<?> reader = pool.submit(() -> {
                for (int i = 0; i < 2_000; i++) {
                    assertThat(ids(index, "Gas and word" + i)).containsExactly(0L);
                }
            });
            writer.get(30, TimeUnit.SECONDS);
            reader.get(30, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theIndexFindsWhatALoopWouldFind() {
        String[] vocabulary = {
            "gas", "oil", "Baku", "Карабах", "Иран", "дорога", "neft", "qaz", "İran", "yol", "talks", "army"
        };
        Random random = new Random(11);
        List<Alert> alerts = new ArrayList<>();
        AlertIndex index = new AlertIndex();
        for (int i = 0; i < 200; i++) {
            Alert alert =
                    Alert.of(text(random, vocabulary, 1 + random.nextInt(3)) + (random.nextInt(4) == 0 ? " -yol" : ""));
            alerts.add(alert);
            index.add(i, alert);
        }
        for (int i = 0; i < 200; i += 3) {
            index.remove(i);
        }
        for (int story = 0; story < 30; story++) {
            String title = text(random, vocabulary, 4);
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                if (i % 3 != 0) {
                    AlertIndex alone = new AlertIndex();
                    alone.add(i, alerts.get(i));
                    expected.addAll(ids(alone, title));
                }
            }
            assertThat(ids(index, title)).isEqualTo(expected);
        }
    }

    @Test
    void aWordThatManyAlertsHaveIsNotWhereTheyAreLookedUp() {
        AlertIndex index = new AlertIndex();
        for (int i = 0; i < 5_000; i++) {
            index.add(i, Alert.of("president word" + i));
        }
        assertThat(ids(index, "The president spoke of word77")).containsExactly(77L);
        assertThat(ids(index, "The president spoke")).isEmpty();
    }

    private static String text(Random random, String[] vocabulary, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary[random.nextInt(vocabulary.length)]);
        }
        return text.toString();
    }
}
