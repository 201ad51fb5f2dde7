package newsbot.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newsbot.news.Article;
import newsbot.news.Article.Block;
import newsbot.news.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeySentencesTest {
    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

    @Test
    void noHalfOfAnEnglishQuoteIsChosen() {
        assertThat(chosen(
                        "Ports want peace and growth at once",
                        "The ports of the bay have asked for peace and for growth in the same letter this week.",
                        "\"Peace and growth are two letters, not one, and ports should post them apart. You can have the first"
                                + " without the second for a few months, not for a few years,\" the analyst noted.",
                        "The letter of the ports asks for a peace that lasts and for a growth that can be measured.",
                        "“Growth without peace is a loan. Ports that take it pay it back with their own peace,” he added.",
                        "The ministry has read the letter of the ports and will answer it before the end of the month.",
                        "It is the third letter on peace and growth that the ports have written since the spring."))
                .hasSize(3)
                .noneMatch(sentence -> sentence.contains("\"") || sentence.contains("“") || sentence.contains("”"));
    }

    @Test
    void noHalfOfARussianQuoteIsChosen() {
        assertThat(chosen(
                        "Порты просят мира и роста",
                        "Порты залива попросили о мире и о росте в одном и том же письме, отправленном на этой неделе.",
                        "«Порты просят о мире и росте и никого не поучают. В нашем регионе это редкий вид капитала»,"
                                + " — подчеркнул Рустам Велиханов.",
                        "В письме порты просят о мире, который продлится долго, и о росте, который можно измерить.",
                        "Министерство прочло письмо портов и обещает ответить на него до конца этого месяца.",
                        "Это третье письмо о мире и росте, которое порты отправили с начала нынешней весны."))
                .hasSize(3)
                .noneMatch(sentence -> sentence.contains("«") || sentence.contains("»"));
    }

    @Test
    void halvesAreTakenOnlyWhereSoManySentencesAreAskedFor() {
        Article article =
                PlainText.read("Ports\n\n\"Peace comes first in every port. Growth comes after it,\" he said.\n\n"
                        + "The ports have written a third letter to the ministry.");
        assertThat(summarizer.summarize(article, 1).sentences())
                .containsExactly("The ports have written a third letter to the ministry.");
        assertThat(summarizer.summarize(article, 3).sentences()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No marks at all.",
                "\"Whole,\" he said.",
                "He called it \"a port\" and \"a pier\".",
                "“Whole,” he said, “and whole again.”",
                "«Whole», — said he of the «Ferry».",
                "«Whole with „inner“ marks», he said.",
                "„Whole“, deyib o.",
                "”Swedish”, he said.",
                "It is the analyst's word, not the ports'."
            })
    void wholeQuotesAreToldFromHalves(String sentence) {
        assertThat(QuoteMarks.balanced(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Growth comes after it,\" he said.",
                "\"Peace comes first.",
                "Not for years,\" he said, \"and not for months.",
                "Not for years,” he said, “and not for months.",
                "Редкий вид капитала», — подчеркнул он.",
                "«Порты просят о мире.",
                "„Limanlar sülh istəyir.",
                "limanlar sülh istəyir”, - deyib o."
            })
    void halvesAreToldFromWholeQuotes(String sentence) {
        assertThat(QuoteMarks.balanced(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We asked three experts from the region.",
                "en|We put the question to Rashad Orucov, a transport economist and head of a centre for roads.",
                "en|Two experts answered the questions of Caliber.Az.",
                "en|Caliber.Az turned to foreign experts.",
                "ru|Мы спросили трёх экспертов из региона.",
                "ru|С этим вопросом мы обратились к экспертам.",
                "ru|На вопросы Caliber.Az ответили два эксперта.",
                "az|Biz bu barədə üç ekspertdən soruşduq.",
                "az|Suallarımızı iki ekspert cavablandırıb."
            })
    void newsroomsOwnWordsAreFrames(String language, String sentence) {
        assertThat(EditorialFrame.matches(sentence, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|We have lost half of the lake, the ministry said on Monday.",
                "en|The experts asked for a third ferry.",
                "en|Lake Karagol has lost half of its water in ten years.",
                "ru|Мы потеряли половину озера за десять лет.",
                "ru|О судьбе озера, которое за десять лет потеряло половину воды, высохло по краям и отступило от деревень,"
                        + " Caliber.Az поговорил с гидрологом Игорем Ветровым, который прожил на берегу сорок лет.",
                "az|Biz gölün yarısını itirmişik."
            })
    void newsIsNoFrame(String language, String sentence) {
        assertThat(EditorialFrame.matches(sentence, language)).isFalse();
    }

    @Test
    void framesBeforeTheFirstQuoteAreNotChosen() {
        List<String> chosen = chosen(
                "Who will bring the ports to peace?",
                "We asked three experts on ports what the letter of the ports on peace and growth means.",
                "The ports of the bay have sent a letter.",
                "According to historian Jane Porter, ports never wrote such a letter before. “A port is a peace that"
                        + " somebody paid for,” she said.",
                "The ministry has read the letter of the ports and will answer it before the end of the month.",
                "It is the third letter on peace and growth that the ports have written since the spring.",
                "The ports of the southern shore have not signed it, because they were not shown it in time.");
        assertThat(chosen).hasSize(3).noneMatch(sentence -> sentence.startsWith("We asked"));
    }

    @Test
    void goldInterviewsGiveNoHalvesToTheChat() {
        for (GoldInterview gold : GoldInterview.all()) {
            Optional<Summary> summary = summarizer.summarize(gold.article());
            assertThat(summary.map(Summary::sentences).orElse(List.of()))
                    .as(gold.file())
                    .allMatch(QuoteMarks::balanced);
        }
    }

    private List<String> chosen(String title, String... paragraphs) {
        List<Block> blocks = List.of(paragraphs).stream().map(Block::paragraph).toList();
        Article article = new Article(null, title, null, null, null, null, null, null, blocks);
        return summarizer.summarize(article, 3).sentences();
    }
}
