package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Journal;
import newsbot.demo.Memberships;
import newsbot.demo.Message;
import newsbot.demo.MovableClock;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What makes the bot pleasant to use, over real HTTP: settings, digests, first steps, groups and channels. */
final class ComfortJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Demo demo = world.demo();

    @Test
    void settingsAreOneMessageWhoseChosenButtonsAreTickedAndChangeNothingWhenPressedAgain() {
        Person emma = demo.cast().emma();
        Message settings = ask(emma, "/settings");
        assertThat(texts(settings))
                .contains("✅ English", "Русский", "✅ 🎙 Summaries", "✅ ⚡️ At once", "✅ 🔔 With sound", "✅ 🖼 Pictures");
        emma.presses(settings, "🔕 Silent");
        until(() -> last(emma.chat()).button("✅ 🔕 Silent") != null);
        emma.presses(last(emma.chat()), "✅ 🔕 Silent");
        emma.presses(last(emma.chat()), "Русский");
        until(() -> last(emma.chat()).button("✅ Русский") != null);
        assertThat(last(emma.chat()).text()).contains("Настройки");
        assertThat(texts(last(emma.chat()))).contains("✅ 🔕 Без звука");
        assertThat(emma.chat().fromBot()).hasSize(1);
        assertThat(ask(emma, "/topics").text()).contains("не подписаны");
    }

    @Test
    void menuOfCommandsSpeaksTheLanguageThatIsChosenUntilAllIsForgotten() {
        Person ivan = demo.cast().ivan();
        Message settings = ask(ivan, "/settings");
        ivan.presses(settings, "Azərbaycanca");
        until(() -> menus(ivan).size() == 1);
        assertThat(menus(ivan).get(0).params().toString()).contains("Son xəbərlər");
        ask(ivan, "/forget");
        until(() -> !demo.box().journal().of("deleteMyCommands").isEmpty());
        assertThat(demo.box().journal().of("deleteMyCommands")).hasSize(1);
    }

    private List<Journal.Call> menus(Person person) {
        return demo.box().journal().of("setMyCommands").stream()
                .filter(call -> call.accepted()
                        && call.params().toString().contains("" + person.user().id()))
                .toList();
    }

    @Test
    void everyScreenOfTheSettingsHasAWayBackAndItsChoicesArrive() {
        Person emma = demo.cast().emma();
        ask(emma, "/settings");
        press(emma, "🌙 Quiet hours: none", "✅ No quiet hours");
        press(emma, "22:00–07:00", "✅ 22:00–07:00");
        press(emma, "To 07:00", "✅ 07:00");
        press(emma, "09:00", "✅ 22:00–09:00", "From 22:00");
        press(emma, "◀️ Back", "🌙 Quiet hours: 22:00–09:00");
        press(emma, "🕰 Time zone: Baku", "✅ Baku");
        press(emma, "London", "✅ London");
        press(emma, "◀️ Back", "🕰 Time zone: London");
        press(emma, "📚 Stories in: all languages", "✅ All languages");
        press(emma, "English + Русский", "✅ English + Русский");
        press(emma, "◀️ Back", "📚 Stories in: English + Русский");
        press(emma, "📋 As a digest", "📋 Digest: 08:00, every day");
        press(emma, "📋 Digest: 08:00, every day", "✅ 08:00");
        press(emma, "19:00", "✅ 19:00");
        press(emma, "Mon–Fri", "✅ Mon–Fri");
        press(emma, "◀️ Back", "📋 Digest: 19:00, Mon–Fri");
        assertThat(emma.chat().fromBot()).hasSize(1);
    }

    @Test
    void oldAndForgedButtonsAreAnsweredKindly() {
        Person emma = demo.cast().emma();
        Message settings = ask(emma, "/settings");
        for (String data : List.of(
                "set:lang=ru",
                "set1::lang=xx",
                "set1::hour=24",
                "set1::quiet=1-1",
                "set1::zone=../etc",
                "set1::nowhere",
                "set1:12:main",
                "set1::editions=,",
                "set1::",
                "set1:",
                "chan1:",
                "chan1:-1:",
                "pick:",
                "",
                "💥")) {
            String query = emma.pressesData(settings, data);
            until(() -> demo.box().world().queries().answerTo(query) != null);
            assertThat(notice(query)).as(data).isNotEmpty();
        }
        assertThat(last(emma.chat()).isEdited()).isFalse();
    }

    @Test
    void digestComesOnceAtItsHourAndBringsWhatWasHeld() {
        Person emma = demo.cast().emma();
        ask(emma, "/start");
        press(emma, "📰 All news", "✅ 📰 All news");
        ask(emma, "/settings");
        int hour = demo.clock().instant().atZone(ZoneOffset.ofHours(4)).getHour();
        String later = String.format("%02d:00", (hour + 3) % 24);
        press(emma, "📋 As a digest", "📋 Digest: 08:00, every day");
        press(emma, "📋 Digest: 08:00, every day", "◀️ Back");
        if (last(emma.chat()).button("✅ " + later) == null) {
            press(emma, later, "✅ " + later);
        }
        int before = emma.chat().fromBot().size();
        SampleStory first = demo.site().publishNext("en");
        SampleStory second = demo.site().publishNext("en");
        until(() -> demo.cast().channel().fromBot().size() == 2);
        assertThat(emma.chat().fromBot()).hasSize(before);
        ((MovableClock) demo.clock()).advance(Duration.ofHours(3));
        until(() -> emma.chat().fromBot().size() > before);
        assertThat(last(emma.chat()).text()).contains("digest", first.title(), second.title());
        ((MovableClock) demo.clock()).advance(Duration.ofHours(24));
        SampleStory third = demo.site().publishNext("en");
        until(() -> demo.cast().channel().fromBot().size() == 3);
        ask(emma, "/settings");
        press(emma, "⚡️ At once", "✅ ⚡️ At once");
        until(() -> last(emma.chat()).text().contains(third.title()));
        assertThat(emma.chat().fromBot()).hasSize(before + 3);
    }

    @Test
    void breakingNewsComesAtOnceToWhoHasADigestAndIsMarked() {
        Person emma = demo.cast().emma();
        ask(emma, "/topic all");
        ask(emma, "/settings");
        press(emma, "📋 As a digest", "📋 Digest: 08:00, every day");
        press(emma, "📋 Digest: 08:00, every day", "◀️ Back");
        assertThat(last(emma.chat()).text()).contains("Breaking news comes at once all the same.");
        int before = emma.chat().fromBot().size();
        SampleStory ordinary = SampleStory.of("en", "SPORT", "A swimmer wins the cup");
        demo.site().publish(ordinary);
        until(() -> demo.cast().channel().fromBot().stream()
                .anyMatch(message -> message.text().contains(ordinary.title())));
        SampleStory breaking = SampleStory.of("en", "POLITICS", "Breaking: the bridge is open");
        demo.site().publish(breaking);
        until(() -> emma.chat().fromBot().size() > before);
        assertThat(last(emma.chat()).text()).startsWith("🔴 Breaking: the bridge is open");
        ((MovableClock) demo.clock()).advance(Duration.ofDays(1));
        until(() -> emma.chat().fromBot().size() > before + 1);
        assertThat(last(emma.chat()).text()).contains(ordinary.title()).doesNotContain("bridge");
    }

    @Test
    void deepLinkFollowsItsTopicAndPlainTextAndTyposAreAnsweredHelpfully() {
        Person ivan = demo.cast().ivan();
        assertThat(ask(ivan, "/start topic_iran").text()).contains("Вы подписаны", "Иран");
        assertThat(ask(ivan, "/start topic_nowhere").text()).contains("Добро пожаловать");
        assertThat(ask(ivan, "/setings").text()).contains("/settings");
        assertThat(ask(ivan, "/lattest").text()).contains("/latest");
        assertThat(ask(ivan, "/qqqqqqqq").text()).contains("/help");
        Message karabakh = ask(ivan, "Карабах");
        press(ivan, karabakh.buttons().get(karabakh.buttons().size() - 1).get(0).text(), "✖️ Отписаться: Карабах");
    }

    @Test
    void channelIsSetUpInPrivateByWhoMadeTheBotItsAdminAndByNobodyElse() {
        Person emma = demo.cast().emma();
        Person aysel = demo.cast().aysel();
        ask(emma, "/start");
        ask(aysel, "/start");
        Chat channel = demo.box().world().channel(-1_000_000_000_777L, "Emma’s news", "emmas_news");
        Memberships memberships = new Memberships(demo.box().world());
        memberships.person(channel, emma.user(), "creator");
        int before = emma.chat().fromBot().size();
        memberships.change(channel, emma.user(), Chat.BotStatus.MEMBER);
        memberships.change(channel, emma.user(), Chat.BotStatus.ADMINISTRATOR);
        until(() -> emma.chat().fromBot().size() > before);
        assertThat(last(emma.chat()).text()).contains("Emma’s news");
        press(emma, "📰 All news", "✅ 📰 All news");
        press(emma, "⚙️ How to post: language, interviews, sound …", "✅ 🔔 With sound");
        press(emma, "🔕 Silent", "✅ 🔕 Silent");
        assertThat(last(emma.chat()).text()).contains("Emma’s news", "Settings");
        press(emma, "📰 Topics", "✅ 📰 All news");
        assertThat(last(emma.chat()).text()).contains("Emma’s news", "Which topics");
        SampleStory story = demo.site().publishNext("en");
        until(() -> !channel.fromBot().isEmpty());
        assertThat(last(channel).text()).contains(story.title());
        assertThat(last(channel).isSilent()).isTrue();
        assertThat(ask(emma, "/settings @emmas_news").text()).contains("@emmas_news");
        assertThat(ask(aysel, "/settings @emmas_news").text()).contains("admin");
        String query = aysel.pressesData(last(aysel.chat()), "chan1:-1000000000777:-all");
        until(() -> demo.box().world().queries().answerTo(query) != null);
        assertThat(notice(query)).contains("admin");
    }

    @Test
    void groupIsGreetedOnceAndOnlyItsAdminsChangeWhatItGets() {
        Person emma = demo.cast().emma();
        Person ivan = demo.cast().ivan();
        Chat group = demo.box().world().supergroup(-1_000_000_000_888L, "Friends");
        Memberships memberships = new Memberships(demo.box().world());
        memberships.person(group, emma.user(), "administrator");
        memberships.person(group, ivan.user(), "member");
        memberships.change(group, ivan.user(), Chat.BotStatus.LEFT);
        memberships.change(group, ivan.user(), Chat.BotStatus.MEMBER);
        memberships.change(group, emma.user(), Chat.BotStatus.ADMINISTRATOR);
        until(() -> !group.fromBot().isEmpty());
        Message greeting = last(group);
        String refused = ivan.presses(greeting, greeting.buttons().get(0).get(0).text());
        until(() -> demo.box().world().queries().answerTo(refused) != null);
        assertThat(notice(refused)).isNotEmpty();
        assertThat(answer(group, () -> ivan.types(group, "/topic@" + name() + " iran"))
                        .text())
                .contains("админ");
        assertThat(answer(group, () -> ivan.types(group, "/latest")).text()).contains("1. ");
        assertThat(answer(group, () -> emma.typesAnonymously(group, "/topic iran"))
                        .text())
                .contains("Иран");
        assertThat(answer(group, () -> emma.types(group, "/topics")).text()).contains("Иран");
        assertThat(group.fromBot().stream().filter(message -> message.text().contains("/settings")))
                .hasSize(1);
    }

    @Test
    void storyCanBeSharedFromAPrivateChatButNotFromAChannel() {
        Person emma = demo.cast().emma();
        ask(emma, "/start");
        press(emma, "📰 All news", "✅ 📰 All news");
        int before = emma.chat().fromBot().size();
        demo.site().publishNext("en");
        until(() -> emma.chat().fromBot().size() > before);
        until(() -> !demo.cast().channel().fromBot().isEmpty());
        assertThat(texts(last(emma.chat()))).contains("📤 Share");
        assertThat(texts(last(demo.cast().channel()))).doesNotContain("📤 Share");
    }

    private String notice(String query) {
        return Objects.requireNonNull(demo.box().world().queries().answerTo(query))
                .text();
    }

    private String name() {
        return Objects.requireNonNull(demo.box().world().bot().username());
    }

    /** Presses a button of the last message and waits until it shows the others. */
    private static void press(Person person, String button, String... then) {
        person.presses(last(person.chat()), button);
        await(button)
                .atMost(BotWorld.LIMIT)
                .until(() -> texts(last(person.chat())).containsAll(List.of(then)));
    }

    private static List<String> texts(Message message) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(button -> button.text())
                .toList();
    }
}
