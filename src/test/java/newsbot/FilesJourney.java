package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import newsbot.chart.MachineFonts;
import newsbot.demo.Chat;
import newsbot.demo.Content;
import newsbot.demo.Effect;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.subscription.Roster;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers that come as pictures and files, and what is said where a chat takes none. */
final class FilesJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    /** Checks the picture that a message is on every machine with fonts. */
    private static void picture(Message message, Predicate<BufferedImage> looks) throws IOException {
        if (!MachineFonts.drawEveryLetter()) {
            assertThat(message.content().media()).isNull();
            return;
        }
        assertThat(media(message).kind()).isEqualTo("photo");
        assertThat(ImageIO.read(new ByteArrayInputStream(media(message).bytes())))
                .matches(looks);
    }

    private static Content.Media media(Message message) {
        return Objects.requireNonNull(message.content().media(), message.text());
    }

    @Test
    void trendsAreAPictureInTheReadersLanguageWithTheNumbersUnderIt() throws IOException {
        Message english = ask(world.emma(), "/trends");
        picture(english, image -> image.getWidth() == 1000);
        assertThat(english.text()).startsWith("Topics of the last 30 days").containsPattern(": [0-9]+ stor(y|ies)");
        assertThat(ask(world.demo().cast().ivan(), "/trends").text()).startsWith("Темы за последние 30 дней");
        assertThat(ask(world.demo().cast().aysel(), "/trends").text()).startsWith("Son 30 günün mövzuları");
    }

    @Test
    void exampleIsAPictureOfTheNewestStoriesAndWordsWhereNoneMayBeSent() throws IOException {
        Person aysel = world.demo().cast().aysel();
        Message example = ask(aysel, "/example");
        picture(example, image -> image.getHeight() > 400);
        assertThat(example.text()).contains("/topic", "/latest");
        SampleStory story = SampleStory.of("az", "İDMAN", "Üzgüçü kuboku qazandı");
        answer(world.demo().cast().ivan().chat(), () -> {
            world.demo().cast().ivan().types("/topic all");
            world.demo().site().publish(story);
        });
        until(() -> ask(aysel, "/latest").text().contains(story.title()));
        world.demo().box().faults().on("sendPhoto", Effect.refuse(400, "Bad Request: IMAGE_PROCESS_FAILED"));
        assertThat(ask(aysel, "/example").text()).contains(story.title(), "İDMAN");
    }

    @Test
    void whereNoPictureMayBeSentTheNumbersComeAsText() {
        world.demo()
                .box()
                .faults()
                .on("sendPhoto", Effect.refuse(400, "Bad Request: not enough rights to send photos to the chat"));
        Message text = ask(world.emma(), "/trends");
        assertThat(text.content().media()).isNull();
        assertThat(text.text()).startsWith("Topics of the last 30 days").contains(": ");
        assertThat(ask(world.emma(), "/latest").text()).contains("1. ");
    }

    @Test
    void whoHasBlockedTheBotIsNotTriedASecondTimeInWords() {
        Person ivan = world.demo().cast().ivan();
        ask(ivan, "/start");
        var refused = world.demo()
                .box()
                .faults()
                .on("sendPhoto", Effect.refuse(403, "Forbidden: bot was blocked by the user"))
                .inChats(ivan.user().id());
        int before = ivan.chat().fromBot().size();
        ivan.types("/trends");
        until(() -> refused.hits() == 1);
        assertThat(ask(ivan, "/help").text()).contains("/latest");
        assertThat(ivan.chat().fromBot()).hasSize(before + 1);
    }

    @Test
    void figuresAreForWhoRunsTheBotAndInPrivateOnly() throws IOException {
        Person emma = world.emma();
        Chat group = world.demo().cast().group();
        ask(emma, "/start");
        Message figures = ask(emma, "/stats");
        picture(figures, image -> image.getWidth() == 1000);
        assertThat(figures.text()).contains("The bot in figures", "Active chats: 2");
        assertThat(ask(world.demo().cast().ivan(), "/stats").text()).contains("для тех, кто ведёт бота");
        assertThat(answer(group, () -> emma.types(group, "/stats")).text()).contains("for whoever runs the bot");
        assertThat(answer(group, () -> emma.typesAnonymously(group, "/stats")).text())
                .contains("for whoever runs the bot");
    }

    @Test
    void figuresTellWhatArrivedAndWhatDidNot() {
        Person emma = world.emma();
        Person ivan = world.demo().cast().ivan();
        ask(emma, "/topic all");
        ask(ivan, "/topic all");
        ivan.leavesTelegram();
        SampleStory story = SampleStory.of("en", "SPORT", "A swimmer wins the cup");
        answer(emma.chat(), () -> world.demo().site().publish(story));
        until(() -> ask(emma, "/stats").text().contains("could not be reached"));
        assertThat(last(emma.chat()).text())
                .contains("Active chats: 2", "Today: 2 messages arrived, 1 did not", "• 1 because the chat");
    }

    @Test
    void dayIsCountedWithoutAnybodyAsking() throws SQLException {
        try (Connection store = DriverManager.getConnection(world.store());
                PreparedStatement readers =
                        store.prepareStatement("select count(*) from figures where name = 'readers'")) {
            until(() -> {
                try (ResultSet row = readers.executeQuery()) {
                    return row.next() && row.getLong(1) == 1;
                }
            });
        }
    }

    @Test
    void exportIsAFileWithTheChatsOwnChoicesThatCanBeReadAgain() throws Unreadable {
        Person emma = world.emma();
        assertThat(ask(emma, "/export").text()).contains("Nothing is stored");
        ask(emma, "/topic iran");
        ask(emma, "/follow gas -football");
        ask(world.demo().cast().ivan(), "/topic israel");
        Content.Media file = media(ask(emma, "/export"));
        assertThat(file.kind()).isEqualTo("document");
        assertThat(file.fileName()).isEqualTo("newsbot.json");
        Roster.Entry entry = RosterJson.read(new String(file.bytes(), StandardCharsets.UTF_8).strip());
        assertThat(entry.topics()).containsExactly("iran");
        assertThat(entry.alerts()).containsExactly("gas -football");
        assertThat(entry.subscriber().chat().value())
                .isEqualTo(Long.toString(emma.user().id()));
    }

    @Test
    void groupsChoicesAreExportedForItsAdminsOnly() {
        Chat group = world.demo().cast().group();
        Person emma = world.emma();
        Person ivan = world.demo().cast().ivan();
        answer(group, () -> emma.types(group, "/topic iran"));
        assertThat(answer(group, () -> ivan.types(group, "/export")).content().media())
                .isNull();
        Message file = answer(group, () -> emma.types(group, "/export"));
        assertThat(new String(media(file).bytes(), StandardCharsets.UTF_8)).contains("\"topics\":[\"iran\"]");
    }

    @Test
    void whereNoFileMayBeSentItIsSaidWhatToDo() {
        ask(world.emma(), "/topic iran");
        world.demo().box().faults().on("sendDocument", Effect.refuse(400, "Bad Request: CHAT_SEND_DOCS_FORBIDDEN"));
        assertThat(ask(world.emma(), "/export").text()).contains("I may not send files here", "/topics");
    }
}
