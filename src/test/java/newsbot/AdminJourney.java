package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.press;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import newsbot.demo.Chat;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Journal;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the bot does for those who run it, over real HTTP; Emma is one of them. */
final class AdminJourney {
    private static final List<String> COMMANDS =
            List.of("/status", "/feeds", "/pause", "/resume", "/preview", "/announce Hello", "/stats");

    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Person emma = world.emma();
    private final Person ivan = world.demo().cast().ivan();

    private SampleStory publish(String title) {
        SampleStory story = SampleStory.of("en", "POLITICS", title);
        world.demo().site().publish(story);
        return story;
    }

    private List<Journal.Call> told(String text) {
        return world.demo()
                .box()
                .journal()
                .where(call ->
                        call.isSending() && call.accepted() && call.text().contains(text));
    }

    private List<Journal.Call> told(Person person, String text) {
        return told(text).stream()
                .filter(call -> call.chat().equals(Long.toString(person.user().id())))
                .toList();
    }

    @Test
    void othersAreRefusedAndSeeNothingOfIt() {
        Chat group = world.demo().cast().group();
        for (String command : COMMANDS) {
            assertThat(ask(ivan, command).text()).as(command).contains("для тех, кто ведёт бота");
            assertThat(answer(group, () -> emma.types(group, command)).text())
                    .as(command)
                    .contains("for whoever runs the bot");
        }
        assertThat(ask(ivan, "/help").text()).doesNotContain("/status", "/announce", "/stats");
        assertThat(ask(ivan, "/statsu").text()).doesNotContain("/status");
        assertThat(ask(emma, "/help").text()).contains("/status", "/announce", "/stats");
        assertThat(ask(emma, "/statsu").text()).contains("/stat");
        assertThat(ask(emma, "/status").text()).as("still not paused").contains("All is well");
    }

    @Test
    void menuOfAnAdminHasTheirCommandsToo() {
        List<Journal.Call> menus = world.demo().box().journal().of("setMyCommands");
        assertThat(menus)
                .anySatisfy(call -> assertThat(call.params().toString())
                        .contains(Long.toString(emma.user().id()), "announce", "latest"));
        assertThat(menus.stream()
                        .filter(call -> !call.params()
                                .toString()
                                .contains(Long.toString(emma.user().id()))))
                .isNotEmpty()
                .noneSatisfy(call -> assertThat(call.params().toString()).contains("announce"));
    }

    @Test
    void statusSaysHowItIsAndFeedsHowEachFeedIs() {
        until(() -> ask(emma, "/status").text().contains("All is well"));
        assertThat(ask(emma, "/status").text())
                .contains("running since", "One process is alive", "All is well", "Waiting: 0", "30 messages a second");
        assertThat(ask(emma, "/feeds").text())
                .contains("/en/rss.xml", "/az/rss.xml", "Last read:", "Newest: ")
                .doesNotContain("failure", "Reason");
        world.demo().site().spoil("/en/rss.xml", SiteFault.status(500));
        until(() -> ask(emma, "/feeds").text().contains("Reason: HTTP 500, 200 was expected"));
        world.demo().site().mend();
        until(() -> !ask(emma, "/feeds").text().contains("Reason"));
    }

    @Test
    void pausedNewsWaitsWhileAnswersGoOnAndComesInItsOrderOnce() {
        ask(ivan, "/topic all");
        assertThat(ask(emma, "/pause").text()).contains("The news waits now");
        assertThat(ask(emma, "/pause").text()).contains("already");
        List<SampleStory> stories = List.of(publish("The first that waits"), publish("The second that waits"));
        until(() -> ask(emma, "/status").text().contains("Waiting: 4"));
        assertThat(last(emma.chat()).text()).contains("has been paused since", "All is well");
        assertThat(ask(ivan, "/latest").text()).contains("1. ");
        stories.forEach(story -> assertThat(told(ivan, story.title()))
                .allMatch(call -> call.text().contains("Последние новости")));
        assertThat(ask(emma, "/resume").text()).contains("4 messages have waited");
        until(() -> ask(emma, "/status").text().contains("Waiting: 0"));
        until(() -> ask(emma, "/status").text().contains("Today: 4 arrived, 0 did not"));
        List<String> came = ivan.chat().fromBot().stream()
                .map(Message::text)
                .filter(text -> text.contains("that waits") && !text.contains("1. "))
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
        assertThat(came).hasSize(2);
        assertThat(came.get(0)).contains("The first");
        assertThat(came.get(1)).contains("The second");
        assertThat(ask(emma, "/resume").text()).contains("not paused");
    }

    @Test
    void previewShowsTheNextMessageInItsFormsToTheAdminAlone() {
        ask(emma, "/preview");
        until(() -> emma.chat().fromBot().size() >= 2);
        assertThat(emma.chat().fromBot().get(0).text()).contains("Nothing waits");
        ask(ivan, "/topic all");
        ask(emma, "/pause");
        SampleStory interview = SampleStory.of("en", "INTERVIEWS", "An interview that waits");
        int shown = emma.chat().fromBot().size();
        int read = ivan.chat().fromBot().size();
        world.demo().site().publish(interview);
        until(() -> ask(emma, "/status").text().contains("Waiting: 2"));
        int before = emma.chat().fromBot().size();
        emma.types("/preview");
        until(() -> emma.chat().fromBot().size() == before + 3);
        List<Message> forms = emma.chat().fromBot().subList(before, before + 3);
        assertThat(forms.get(0).text()).contains("goes out next", "2 chats wait");
        assertThat(forms.get(1).text()).contains(interview.title());
        assertThat(forms.get(2).text()).contains(interview.title());
        assertThat(before).isGreaterThan(shown);
        assertThat(ivan.chat().fromBot()).hasSize(read);
    }

    @Test
    void announcementIsShownConfirmedAndSentOnceToWhomItConcerns() {
        Person aysel = world.demo().cast().aysel();
        ask(ivan, "/topic all");
        ask(aysel, "/topic all");
        ask(aysel, "/stop");
        int before = emma.chat().fromBot().size();
        emma.types("/announce Service <tomorrow> & on\nSunday, 10 to 11");
        until(() -> emma.chat().fromBot().size() == before + 2);
        assertThat(emma.chat().fromBot().get(before).text()).isEqualTo("Service <tomorrow> & on\nSunday, 10 to 11");
        Message question = last(emma.chat());
        // Ivan and the group of the demo's cast, of which nobody else follows anything
        assertThat(question.text()).contains("one chat");
        String send = question.buttons().get(0).get(0).text();
        String data = data(question);
        ivan.pressesData(last(ivan.chat()), data);
        assertThat(press(emma, question, send).text()).contains("On its way to one chat");
        until(() -> !told(ivan, "Service").isEmpty());
        emma.pressesData(question, data);
        ask(emma, "/about");
        until(() -> ask(emma, "/status").text().contains("Waiting: 0"));
        assertThat(told(ivan, "Service")).hasSize(1);
        assertThat(told(aysel, "Service")).isEmpty();
        assertThat(ivan.chat().fromBot())
                .last()
                .satisfies(
                        message -> assertThat(message.text()).isEqualTo("Service <tomorrow> & on\nSunday, 10 to 11"));
    }

    /** Of the first button. */
    private static String data(Message message) {
        return Objects.requireNonNull(message.buttons().get(0).get(0).data());
    }

    @Test
    void announcementThatIsCancelledOrReplacedIsNotSent() {
        ask(ivan, "/topic all");
        emma.types("/announce The first text");
        until(() -> emma.chat().fromBot().size() == 2);
        Message first = last(emma.chat());
        emma.types("/announce The second text");
        until(() -> emma.chat().fromBot().size() == 4);
        Message second = last(emma.chat());
        emma.presses(first, first.buttons().get(0).get(0).text());
        assertThat(press(emma, second, "✖️ Do not send").text()).contains("Not sent");
        emma.pressesData(second, data(second));
        ask(emma, "/about");
        assertThat(told(ivan, "text")).isEmpty();
        assertThat(ask(emma, "/announce").text()).contains("/announce Tomorrow");
    }

    @Test
    void refusedTokenIsToldToTheAdminWhenItIsTakenAgain() {
        ask(emma, "/start");
        ask(ivan, "/topic all");
        Faults.Fault refused = world.demo().box().faults().on("*", Effect.refuse(401, "Unauthorized"));
        until(() -> refused.hits() >= 4);
        refused.remove();
        until(() -> !told(emma, "takes my token again").isEmpty());
        ask(emma, "/about");
        assertThat(told(emma, "takes my token again")).hasSize(1);
        assertThat(told(ivan, "token")).isEmpty();
    }
}
