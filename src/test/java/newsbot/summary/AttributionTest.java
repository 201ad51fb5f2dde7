package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Summary.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributionTest {
    @Test
    void quotesStandUnderTheRightSpeakers() {
        int named = 0;
        int right = 0;
        int wanted = 0;
        int found = 0;
        List<String> faults = new ArrayList<>();
        for (GoldInterview gold : GoldInterview.all()) {
            List<Attribution.Said> said =
                    Attribution.of(gold.article(), language(gold)).said();
            for (Attribution.Said one : said) {
                if (one.speaker() != null) {
                    boolean correct = gold.said().stream()
                            .anyMatch(g -> overlaps(g.text(), one.text())
                                    && g.speaker().equals(one.speaker()));
                    named++;
                    right += correct ? 1 : 0;
                    if (!correct) {
                        faults.add(gold.file() + " wrong: " + one);
                    }
                }
            }
            for (GoldInterview.Said one : gold.said()) {
                boolean covered = said.stream()
                        .anyMatch(s ->
                                overlaps(one.text(), s.text()) && one.speaker().equals(s.speaker()));
                wanted++;
                found += covered ? 1 : 0;
                if (!covered) {
                    faults.add(gold.file() + " missed: " + one);
                }
            }
        }
        assertThat((double) right / named).as("precision, %s", faults).isGreaterThanOrEqualTo(0.97);
        assertThat((double) found / wanted).as("recall, %s", faults).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void intervieweesAreThoseWhoSpeakWithTheirRoles() {
        List<String> faults = new ArrayList<>();
        for (GoldInterview gold : GoldInterview.all()) {
            Map<String, String> wanted = gold.roles();
            List<Speaker> speakers =
                    Attribution.of(gold.article(), language(gold)).speakers();
            if (!speakers.stream().map(Speaker::name).toList().equals(List.copyOf(wanted.keySet()))) {
                faults.add(gold.file() + " " + speakers);
            }
            for (Speaker speaker : speakers) {
                String role = speaker.role() == null
                        ? ""
                        : speaker.role().toLowerCase(Locale.ROOT).replace("i\u0307", "i");
                if (wanted.containsKey(speaker.name())
                        && !role.contains(Objects.requireNonNull(wanted.get(speaker.name()))
                                .toLowerCase(Locale.ROOT))) {
                    faults.add(gold.file() + " role of " + speaker);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Transport economist|transport economist",
                "en|Economist|economist",
                "en|Professor of history|professor of history",
                "en|Israeli historian|Israeli historian",
                "en|Prime Minister|Prime Minister",
                "en|NATO adviser|NATO adviser",
                "en|head of the Caspian Mobility Centre|head of the Caspian Mobility Centre",
                "ru|Экономист|экономист",
                "ru|Бакинский историк|бакинский историк",
                "ru|Директор Института истории|директор Института истории",
                "az|İqtisadçı|iqtisadçı",
                "az|Yol İnstitutunun politoloqu|Yol İnstitutunun politoloqu",
                "az|Milli Məclisin deputatı|Milli Məclisin deputatı"
            })
    void rolesBeginSmallUnlessWithAName(String language, String role, String lowered) {
        Article article = new Article(
                null,
                "Title",
                "Transport economist Jane Porter on roads",
                null,
                null,
                null,
                null,
                null,
                List.of(Block.paragraph("Jane Porter is a transport economist. Bu yol uzundur.")));
        assertThat(new Capitals(article, language).lowered(role)).isEqualTo(lowered);
    }

    @Test
    void capitalOfTheStandfirstDoesNotLeakIntoTheRole() {
        Article article = new Article(
                null,
                "Roads",
                "Transport economist Jane Porter on roads and rails",
                null,
                null,
                null,
                null,
                null,
                List.of(
                        Block.paragraph("We put the question to Jane Porter, a transport economist and a walker."),
                        Block.paragraph("- Why are roads so dear?"),
                        Block.paragraph("- Because nobody counts the bridges before the road is built."),
                        Block.paragraph("- And rails?"),
                        Block.paragraph("- Rails are dear because everybody counts their bridges.")));
        assertThat(Attribution.of(article, "en").speakers())
                .containsExactly(new Speaker("Jane Porter", "transport economist"));
    }

    @Test
    void roleWithoutAnArticleBetweenCommasIntroducesItsBearer() {
        Attribution found = Attribution.of(
                story(
                        "Ferries under sail: expert opinions",
                        "Two experts spoke about the ferries.",
                        "Norwegian naval historian, director of the Museum of the North Sea, Signe Halvorsen, stated that sails may return.",
                        "\"A sail never asks what fuel costs this winter.\""),
                "en");
        assertThat(found.speakers()).extracting(Speaker::name).containsExactly("Signe Halvorsen");
        assertThat(found.said()).extracting(Attribution.Said::speaker).containsExactly("Signe Halvorsen");
    }

    @Test
    void fieldOfAnExpertIsNobodyWhoSpeaks() {
        Attribution found = Attribution.of(
                story(
                        "Чешский политолог: о реках",
                        "«Реки не спрашивают, где проходит граница, и договариваться приходится людям.",
                        "Снег в горах тает с каждым годом раньше, и воды летом уже не хватает».",
                        "Об этом заявил чешский политолог, эксперт по Средней Азии Карел Новотный.",
                        "«Воды хватит всем, если считать её вместе», – отметил Новотный."),
                "ru");
        assertThat(found.speakers()).extracting(Speaker::name).containsExactly("Карел Новотный");
        assertThat(found.said())
                .hasSize(3)
                .extracting(Attribution.Said::speaker)
                .containsOnly("Карел Новотный");
    }

    @Test
    void nameBehindARoleInTheNominativeIsNotBent() {
        Attribution found = Attribution.of(
                story(
                        "О дорогах",
                        "Эту мысль в интервью газете развил бывший советник мэра Муса Ализаде.",
                        "«Дорога без дерева – половина дороги», – сказал Ализаде."),
                "ru");
        assertThat(found.speakers()).extracting(Speaker::name).containsExactly("Муса Ализаде");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Тимур Белов – кардиолог, врач районной больницы.|«Маяк»|Т.Б.|Тимур Белов|Правда ли, что зимой сердце болит чаще?|Правда, потому что зимой люди меньше ходят пешком.",
                "en|Helen Marsh is a cardiologist at a county hospital.|“Beacon”|H.M.|Helen Marsh|Is it true that hearts ache more in winter?|It is, because in winter people walk less than they should.",
                "az|Murad Əliyev – kardioloq, rayon xəstəxanasının həkimi.|«Mayak»|M.Ə.|Murad Əliyev|Qışda ürək daha çox ağrıyır, elədirmi?|Elədir, çünki qışda insanlar daha az piyada gəzirlər."
            })
    void paperInMarksAsksAndInitialsAnswer(
            String language,
            String opening,
            String paper,
            String initials,
            String name,
            String question,
            String answer) {
        Attribution found = Attribution.of(
                story(
                        "O",
                        opening,
                        paper + ": " + question,
                        initials + ": " + answer,
                        paper + ": " + question,
                        initials + ": " + answer),
                language);
        assertThat(found.said()).hasSize(2).allMatch(said -> name.equals(said.speaker()));
    }

    private static Article story(String title, String... paragraphs) {
        return new Article(
                null,
                "Title",
                title,
                null,
                null,
                null,
                null,
                null,
                Arrays.stream(paragraphs).map(Block::paragraph).toList());
    }

    private static String language(GoldInterview gold) {
        return Objects.requireNonNull(gold.article().language()).code();
    }

    private static boolean overlaps(String gold, String found) {
        String a = letters(gold);
        String b = letters(found);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
