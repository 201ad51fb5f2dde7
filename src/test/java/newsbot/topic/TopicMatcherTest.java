package newsbot.topic;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicMatcherTest {
    private static Topic topic(String id, List<String> aliases, String... exclusions) {
        return new Topic(
                id,
                Map.of(),
                aliases.stream().map(Alias::of).toList(),
                Arrays.stream(exclusions).map(Alias::of).toList(),
                List.of());
    }

    private static final Topic IRAN =
            topic("iran", List.of("Iran", "Иран", "İran", "иранский", "иранец"), "Iran Barkley");

    private static Topic doubted(List<String> aliases, List<String> before, List<String> after) {
        return new Topic(
                "t",
                Map.of(),
                aliases.stream().map(Alias::of).toList(),
                List.of(),
                List.of(new Topic.Doubt(
                        aliases.stream()
                                .filter(alias -> !alias.startsWith("="))
                                .map(Alias::of)
                                .toList(),
                        List.of(),
                        before.stream().map(Alias::of).toList(),
                        after.stream().map(Alias::of).toList())));
    }

    private static List<String> words(Topic topic, String title) {
        return new TopicMatcher(List.of(topic))
                .match(title, null, null, null)
                .words()
                .getOrDefault(topic.id(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iran's answer",
                "US-Iran talks",
                "IRAN WARNS",
                "В Иране",
                "Иранские власти",
                "Иранцев зовут",
                "иран и мир",
                "İranın cavabı",
                "İRANDAN XƏBƏR",
                "İrandakı vəziyyət",
                "İran-İsrail qarşıdurması",
                "«Иран»",
                "Антииранские санкции"
            })
    void aliasIsFoundInItsForms(String title) {
        assertThat(words(IRAN, title)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Miranda", "Тиран", "Тирана", "Tirana", "I ran home", "Iranduba", "Ирания", "İranda-bar: i̇r"})
    void wordsThatOnlyContainAnAliasAreNot(String title) {
        assertThat(words(IRAN, title).stream().filter(word -> !word.startsWith("İran")))
                .isEmpty();
    }

    @Test
    void excludedPhraseHidesItsOwnWordsOnly() {
        assertThat(words(IRAN, "Iran Barkley remembers")).isEmpty();
        assertThat(words(IRAN, "Iran Barkley travels to Iran")).containsExactly("Iran");
    }

    @Test
    void exclusionInTheTitleHidesNothingOfTheDescription() {
        TopicMatcher matcher = new TopicMatcher(List.of(IRAN));
        assertThat(matcher.match("Iran Barkley remembers", "Iran replies", null, "en")
                        .words())
                .containsExactly(Map.entry("iran", List.of("Iran")));
        assertThat(matcher.match("Iran Barkley remembers", "Tirana replies", null, "en")
                        .words())
                .isEmpty();
    }

    @Test
    void longestOfTheAliasesAtOnePlaceIsTheOneThatIsShown() {
        Topic gulf = topic("gulf", List.of("Gulf", "Persian Gulf", "Gulf of Oman"));
        assertThat(words(gulf, "In the Persian Gulf of Oman")).containsExactly("Persian Gulf", "Gulf of Oman");
        assertThat(words(gulf, "The Gulf and the Persian Gulf")).containsExactly("Gulf", "Persian Gulf");
    }

    @Test
    void phraseGoesOverNoFullStop() {
        Topic talks = topic("talks", List.of("peace talks"));
        assertThat(words(talks, "Peace talks go on")).hasSize(1);
        assertThat(words(talks, "All want peace. Talks go on")).isEmpty();
    }

    @Test
    void fingerprintTellsOtherTopicsApart() {
        String before = new TopicMatcher(List.of(IRAN)).fingerprint();
        assertThat(new TopicMatcher(List.of(
                                topic("iran", List.of("Iran", "Иран", "İran", "иранский", "иранец"), "Iran Barkley")))
                        .fingerprint())
                .isEqualTo(before);
        assertThat(new TopicMatcher(List.of(topic("iran", List.of("Iran")))).fingerprint())
                .isNotEqualTo(before)
                .isNotEmpty();
    }

    @Test
    void topicIsCalledByItsNameInTheLanguageElseInEnglishElseByWhatItHas() {
        Topic usa = new Topic("usa", Map.of("en", "USA", "ru", "США"), List.of(), List.of(), List.of());
        assertThat(usa.name("ru")).isEqualTo("США");
        assertThat(usa.name("az")).isEqualTo("USA");
        assertThat(new Topic("x", Map.of("ru", "Икс"), List.of(), List.of(), List.of()).name("az"))
                .isEqualTo("Икс");
        assertThat(IRAN.name("en")).isEqualTo("iran");
    }

    @Test
    void capitalsGuardAbbreviationsAndNames() {
        Topic usa = topic("usa", List.of("US", "Turkey"));
        assertThat(words(usa, "Tell us more")).isEmpty();
        assertThat(words(usa, "US, allies agree")).containsExactly("US");
        assertThat(words(usa, "The U.S.-led force")).containsExactly("U.S.");
        assertThat(words(usa, "How to roast a turkey")).isEmpty();
        assertThat(words(usa, "elections in turkey")).containsExactly("turkey");
    }

    @Test
    void phrasesFollowTheirWordsForms() {
        Topic hormuz = topic("hormuz", List.of("Ормузский пролив", "Strait of Hormuz", "Hörmüz boğazı"));
        assertThat(words(hormuz, "Танкер застрял в Ормузском проливе")).containsExactly("Ормузском проливе");
        assertThat(words(hormuz, "Hörmüz boğazında gərginlik")).containsExactly("Hörmüz boğazında");
        assertThat(words(hormuz, "The strait. Of Hormuz they spoke")).isEmpty();
    }

    @Test
    void aliasInOneScriptFindsTheOther() {
        Topic armenia = topic("armenia", List.of("Пашинян"));
        assertThat(words(armenia, "Paşinyanın çıxışı")).containsExactly("Paşinyanın");
        assertThat(words(armenia, "Pashinyan speaks")).containsExactly("Pashinyan");
        assertThat(words(topic("armenia", List.of("Pashinyan")), "Речь Пашиняна"))
                .containsExactly("Пашиняна");
    }

    @Test
    void aliasOfOneLanguageCountsInItsTextsOnly() {
        Topic karabakh = new Topic(
                "karabakh", Map.of("az", "Qarabağ"), List.of(new Alias("Qarabağ", "az")), List.of(), List.of());
        assertThat(words(karabakh, "Qarabağda yeni məktəb")).containsExactly("Qarabağda");
        assertThat(words(karabakh, "Qarabağ beat the champions of the north")).isEmpty();
    }

    @Test
    void doubtfulAliasDoesNotCountBesideItsWords() {
        Topic karabakh = new Topic(
                "karabakh",
                Map.of(),
                List.of(Alias.of("Карабах"), Alias.of("=в Карабахе"), Alias.of("Шуша")),
                List.of(),
                List.of(new Topic.Doubt(
                        List.of(Alias.of("Карабах")), List.of(Alias.of("вратарь")), List.of(), List.of())));
        assertThat(words(karabakh, "Вратарь покинул Карабах")).isEmpty();
        assertThat(words(karabakh, "Вратарь родился в Карабахе")).containsExactly("в Карабахе");
        assertThat(words(karabakh, "Вратарь покинул Карабах и уехал в Шушу")).containsExactly("Шушу");
    }

    @Test
    void aliasBeforeASurnameIsAFirstName() {
        Topic karabakh = doubted(
                List.of("Лачин", "Laçın", "Lachin", "=в Лачине"),
                List.of("*ов", "*ев", "*ова", "*ova", "*lı", "!Алиев", "!Milli"),
                List.of("имени", "named"));
        for (String name : List.of(
                "Лачин Рзаев открыл музей",
                "Премию получила Лачина Гасанова",
                "Награду вручили Лачину Мамедову",
                "Lachin Safarova wins a medal",
                "Laçın Kərimlının kitabı",
                "Школа имени Лачина",
                "A boy named Lachin",
                "лачин рзаев")) {
            assertThat(words(karabakh, name)).as(name).isEmpty();
        }
        for (String place : List.of(
                "Лачин: Мамедов прибыл",
                "Лачин, Мамедов и другие",
                "Лачин (Мамедов)",
                "В Лачине Мамедов встретился с жителями",
                "Лачин Алиеву понравился",
                "Laçın Milli Parkı",
                "Лачин снова ждет",
                "Новость о Лачине")) {
            assertThat(words(karabakh, place)).as(place).hasSize(1);
        }
    }

    @Test
    void surnameAfterAnotherFirstNameIsSomebodyElse() {
        Topic topic = doubted(List.of("Vardanyan"), List.of("!none"), List.of("*", "!Ruben"));
        assertThat(words(topic, "Vardanyan speaks")).isNotEmpty();
        assertThat(words(topic, "Trial of Ruben Vardanyan resumes")).isNotEmpty();
        assertThat(words(topic, "the trial of Vardanyan")).isNotEmpty();
        assertThat(words(topic, "Norayr Vardanyan becomes coach")).isEmpty();
        assertThat(words(topic, "Baku Court Hears Vardanyan"))
                .as("in titles all words have capitals")
                .isNotEmpty();
    }

    @Test
    void doubtWithoutAliasesIsOfAllOfThem() {
        Topic topic = new Topic(
                "t",
                Map.of(),
                List.of(Alias.of("Shusha"), Alias.of("Lachin")),
                List.of(),
                List.of(new Topic.Doubt(List.of(), List.of(), List.of(Alias.of("Hotel")), List.of())));
        assertThat(words(topic, "Shusha Hotel opens, Lachin Hotel too")).isEmpty();
        assertThat(words(topic, "Hotel in Shusha")).containsExactly("Shusha");
    }

    @Test
    void surnameInsideASentenceIsNoDemonym() {
        Topic topic = topic("karabakh", List.of("qarabağlı"), "~Qarabağlı");
        assertThat(words(topic, "Şair Qarabağlının kitabı")).isEmpty();
        assertThat(words(topic, "Qarabağlı uşaqlar bayram edir")).containsExactly("Qarabağlı");
        assertThat(words(topic, "QARABAĞLI UŞAQLAR")).containsExactly("QARABAĞLI");
        assertThat(words(topic, "Bu gün qarabağlılar sevinir")).containsExactly("qarabağlılar");
    }

    @Test
    void suffixesOfWellTypedAzerbaijaniAreInHarmony() {
        assertThat(words(IRAN, "İranın qərarı")).containsExactly("İranın");
        assertThat(words(IRAN, "Arif İraninin kitabı çıxır")).isEmpty();
        assertThat(words(IRAN, "Iranin qerari ve cavabi")).containsExactly("Iranin");
    }

    @Test
    void fewLatinWordsOfNoClearLanguageMayBeAzerbaijani() {
        assertThat(words(topic("karabakh", List.of("Xankəndi")), "Xankendide universitet"))
                .containsExactly("Xankendide");
        assertThat(words(IRAN, "Smriti Irani loses seat")).isEmpty();
    }

    @Test
    void adjectivesOfRussianNamesAreDeclined() {
        Topic topic = topic("t", List.of("Западный берег", "Верховная рада", "Голанские высоты"));
        assertThat(words(topic, "Поселенцы на Западном берегу")).containsExactly("Западном берегу");
        assertThat(words(topic, "Депутаты Верховной рады")).containsExactly("Верховной рады");
        assertThat(words(topic, "На Голанских высотах")).containsExactly("Голанских высотах");
        assertThat(words(topic("t", List.of("армия")), "Фотограф Армен")).isEmpty();
    }

    @Test
    void namesOfPeoplesAreDeclinedInBothNumbers() {
        Topic topic = topic("t", List.of("израильтянин", "северяне"));
        assertThat(words(topic, "Пропали трое израильтян")).containsExactly("израильтян");
        assertThat(words(topic, "Помощь израильтянам и северянам")).containsExactly("израильтянам", "северянам");
        assertThat(words(topic, "Встреча с израильтянином")).containsExactly("израильтянином");
    }

    @Test
    void quotedExclusionHidesTheQuotedNameOnly() {
        Topic karabakh = topic("karabakh", List.of("Карабах"), "«Карабах»");
        assertThat(words(karabakh, "«Карабах» выиграл")).isEmpty();
        assertThat(words(karabakh, "\"Карабах\" выиграл")).isEmpty();
        assertThat(words(karabakh, "«Карабах наш» и точка")).containsExactly("Карабах");
    }

    @Test
    void hyphenAliasNeedsItsHyphen() {
        Topic usa = topic("usa", List.of("американо-"));
        assertThat(words(usa, "Американо-китайский спор")).containsExactly("Американо");
        assertThat(words(usa, "Американо без сахара")).isEmpty();
    }

    @Test
    void descriptionAndSectionCountToo() {
        TopicMatcher matcher = new TopicMatcher(List.of(IRAN, topic("karabakh", List.of("Karabakh"))));
        assertThat(matcher.match("Headline", "About Iran", "KARABAKH", "en").words())
                .containsOnlyKeys("iran", "karabakh")
                .containsEntry("karabakh", List.of("KARABAKH"));
    }

    @Test
    void englishDerivedWordsAreNotInflections() {
        assertThat(words(topic("economy", List.of("imports")), "An important day"))
                .isEmpty();
        assertThat(words(topic("economy", List.of("import")), "Imports fell")).containsExactly("Imports");
    }

    @Test
    void hostileTextsAreTextLikeAnyOther() {
        List<String> aliases = new ArrayList<>(List.of("(a+)+$", ".*", "[", "\\", "Iran"));
        for (int i = 0; i < 1_000; i++) {
            aliases.add("alias" + i + " da");
        }
        TopicMatcher matcher = new TopicMatcher(List.of(topic("t", aliases)));
        List<String> texts = List.of(
                "a".repeat(10_000),
                "da".repeat(5_000),
                "алматы".repeat(2_000),
                "ı̇".repeat(5_000),
                "A.".repeat(5_000),
                "alias1 ".repeat(2_000),
                "'".repeat(10_000),
                "#Aa".repeat(4_000),
                "-a".repeat(5_000),
                "\uD800".repeat(1_000),
                "(a+)+$ [ \\ .*",
                "",
                " ",
                "\u0000");
        assertTimeoutPreemptively(
                ofSeconds(20),
                () -> texts.forEach(text -> assertThatCode(() -> matcher.match(text, text, text, null))
                        .doesNotThrowAnyException()));
    }

    @Test
    void explanationsAlwaysStandInTheText() {
        TopicMatcher matcher = new TopicMatcher(List.of(IRAN, topic("usa", List.of("US", "White House", "ABŞ"))));
        String[] pieces = {
            "Iran", "Иран", "İran", "'s", "-", " ", " ", "US", "U.S.", "White", "House", "\u00AD", "Barkley", "da",
            "ın", "«", "»", ".", "ский", "x", "ABŞ", "😀", "’"
        };
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            for (List<String> words :
                    matcher.match(text.toString(), null, null, null).words().values()) {
                found += words.size();
                assertThat(words)
                        .isNotEmpty()
                        .allSatisfy(word -> assertThat(text.toString()).contains(word));
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void lineHasSortedTopicsThenTheHeadlineAsGiven() {
        TopicMatcher matcher = new TopicMatcher(List.of(topic("usa", List.of("US")), IRAN));
        assertThat(TopicLines.line(matcher, " US, Iran talk ", null)).isEqualTo("iran,usa\t US, Iran talk ");
        assertThat(TopicLines.line(matcher, "Weather", "en")).isEqualTo("\tWeather");
    }

    @Test
    void doubtfulTopicsAreWarnedOf() {
        List<TopicWarning> warnings = TopicWarnings.of(
                List.of(topic("a", List.of("the", "Baku", "Iran"), "Iran"), topic("b", List.of("baku", "EU"))));
        assertThat(warnings.stream().map(TopicWarning::what))
                .containsExactly(
                        "alias \"the\" stands in nearly every text",
                        "alias \"Iran\" can never match, an exclusion or doubt of the topic covers it",
                        "alias \"baku\" is an alias of topic a too");
        assertThat(warnings.stream().map(TopicWarning::topic)).containsExactly("a", "a", "b");
        assertThat(TopicWarnings.of(List.of(new Topic(
                        "a",
                        Map.of(),
                        List.of(Alias.of("Baku")),
                        List.of(),
                        List.of(new Topic.Doubt(
                                List.of(Alias.of("Bakuu")), List.of(Alias.of("x")), List.of(), List.of()))))))
                .extracting(TopicWarning::what)
                .containsExactly("alias \"Bakuu\" is doubted but not an alias of the topic");
    }

    @Test
    void topicsAreFoundAndGuessedInAnyScript() {
        Topics topics = new Topics(List.of(
                new Topic(
                        "karabakh",
                        Map.of("en", "Karabakh", "az", "Qarabağ"),
                        List.of(Alias.of("Xankəndi")),
                        List.of(),
                        List.of()),
                topic("usa", List.of("US")),
                IRAN));
        for (String words : List.of(
                "karabakh", "KARABAKH", "карабах", "qarabag", "Qarabağda", "xankendi", "Ханкенди", "#Karabakh")) {
            assertThat(topics.find(words).map(Topic::id)).as(words).contains("karabakh");
        }
        assertThat(topics.find("us").map(Topic::id)).contains("usa");
        assertThat(topics.find("football")).isEmpty();
        assertThat(topics.find(" ?! ")).isEmpty();
        for (String words : List.of("karabah", "Karabk", "карапах", "qarabaq")) {
            assertThat(topics.nearest(words, 2)).as(words).isNotEmpty();
            assertThat(topics.nearest(words, 2).get(0).id()).as(words).isEqualTo("karabakh");
        }
        assertThat(topics.nearest("football", 3)).isEmpty();
        assertThat(topics.nearest("x".repeat(10_000), 3)).isEmpty();
        assertThat(Set.copyOf(topics.all())).hasSize(3);
    }
}
