package newsbot;

import static java.util.Locale.ROOT;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import newsbot.conversation.CommandRouter;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Memberships;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.locale.Texts;
import newsbot.telegram.Outgoing;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Every command in every kind of chat from every kind of sender: answered once where it is meant, else not at all. */
final class EveryCommandJourney {
    private static final ObjectMapper JSON = new ObjectMapper();

    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Demo demo = world.demo();

    private Chat group(long number, Person admin, Person member) {
        Chat group = demo.box().world().supergroup(-1_000_000_007_000L - number, "Group " + number);
        Memberships memberships = new Memberships(demo.box().world());
        memberships.person(group, admin.user(), "creator");
        memberships.person(group, member.user(), "member");
        return group;
    }

    /** Somebody says a command somewhere. */
    private record Row(String name, Chat chat, Says says, boolean answered) {}

    private interface Says {
        void the(String command);
    }

    @Test
    void everyCommandIsAnsweredOnceWhereItIsMeantAndNowhereElse() {
        Person emma = demo.cast().emma();
        Person ivan = demo.cast().ivan();
        Person aysel = demo.cast().aysel();
        Chat channel = demo.cast().channel();
        Chat members = group(1, emma, ivan);
        Chat admins = group(2, emma, ivan);
        Chat anonymous = group(3, emma, ivan);
        Chat others = group(4, emma, ivan);
        Chat forwards = group(5, emma, ivan);
        Chat photos = group(6, emma, ivan);
        Chat edits = group(7, emma, ivan);
        Chat voices = group(8, emma, ivan);
        Chat nameless = group(9, emma, ivan);
        Person olga = demo.box().world().person(601, "Olga", "ru");
        Person nino = demo.box().world().person(602, "Nino", "ka");
        Person leyla = demo.box().world().person(603, "Leyla", "az");
        Person hans = demo.box().world().person(604, "Hans", null);
        Person vera = demo.box().world().person(605, "Vera", "ru");
        String name = demo.box().world().bot().username();
        ObjectNode voice = JSON.createObjectNode();
        voice.putObject("sender_chat")
                .put("id", -1_000_000_000_999L)
                .put("type", "channel")
                .put("title", "Another channel");
        ObjectNode forwarded = JSON.createObjectNode();
        forwarded
                .putObject("forward_origin")
                .put("type", "hidden_user")
                .put("sender_user_name", "A")
                .put("date", 1);
        List<Row> rows = List.of(
                new Row("a user in private", ivan.chat(), ivan::types, true),
                new Row("named in private", olga.chat(), command -> olga.types(command + "@" + name), true),
                new Row("capitals in private", nino.chat(), command -> nino.types(command.toUpperCase(ROOT)), true),
                new Row("forwarded", leyla.chat(), command -> leyla.says(leyla.chat(), null, command, forwarded), true),
                new Row(
                        "with a photo",
                        hans.chat(),
                        command -> hans.says(hans.chat(), null, "", captioned(command)),
                        true),
                new Row("a member in a group", members, command -> ivan.types(members, command), true),
                new Row("an admin in a group", admins, command -> emma.types(admins, command + "@" + name), true),
                new Row("an anonymous admin", anonymous, command -> emma.typesAnonymously(anonymous, command), true),
                new Row("another bot's", others, command -> emma.types(others, command + "@another_bot"), false),
                new Row(
                        "forwarded in a group",
                        forwards,
                        command -> emma.says(forwards, null, command, forwarded),
                        false),
                new Row("edited in private", vera.chat(), command -> edited(vera, vera.chat(), command), false),
                new Row("edited in a group", edits, command -> edited(ivan, edits, command), false),
                new Row(
                        "under a photo in a group",
                        photos,
                        command -> ivan.says(photos, null, "", captioned(command)),
                        false),
                new Row(
                        "in the name of a channel in a group",
                        voices,
                        command -> ivan.says(voices, null, command, voice),
                        true),
                new Row("named in a group", nameless, command -> ivan.types(nameless, command + "@" + name), true),
                new Row("in a channel", channel, command -> emma.types(channel, command), false));
        List<String> commands = new ArrayList<>(CommandRouter.adminMenu(Texts.of("en")).stream()
                .map(Outgoing.Command::name)
                .toList());
        assertThat(commands).contains("settings", "latest", "forget", "announce", "pause");
        for (String command : commands) {
            said("/" + command, rows, aysel);
        }
    }

    /** Says something that the bot has no answer to there, and makes a command of it afterwards. */
    private static void edited(Person person, Chat chat, String command) {
        Message message = person.says(chat, null, "/command@another_bot", null);
        person.edits(message, command);
    }

    private static ObjectNode captioned(String caption) {
        ObjectNode photo = JSON.createObjectNode().put("caption", caption);
        photo.putArray("photo")
                .addObject()
                .put("file_id", "f")
                .put("file_unique_id", "u")
                .put("width", 1)
                .put("height", 1);
        return photo;
    }

    /** All rows say it at once; each has a chat of its own. */
    private static void said(String command, List<Row> rows, Person other) {
        List<Integer> before =
                rows.stream().map(row -> row.chat().fromBot().size()).toList();
        rows.forEach(row -> row.says().the(command));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int count = before.get(i) + (row.answered() ? 1 : 0);
            await(row.name() + " " + command)
                    .atMost(BotWorld.LIMIT)
                    .until(() -> row.chat().fromBot().size() >= count);
        }
        // updates are taken in their order: when a later one is answered, those before have been taken
        int others = other.chat().fromBot().size();
        other.types("/help");
        until(() -> other.chat().fromBot().size() > others);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(row.chat().fromBot())
                    .as("%s %s", row.name(), command)
                    .hasSize(before.get(i) + (row.answered() ? 1 : 0))
                    .allSatisfy(message -> assertThat(message.text()).isNotBlank());
        }
    }

    @Test
    void editedCommandIsNotDoneAgain() {
        Person ivan = demo.cast().ivan();
        Message typed = ivan.types("/help");
        until(() -> ivan.chat().fromBot().size() == 1);
        ivan.edits(typed, "/forget");
        ivan.types("/about");
        until(() -> ivan.chat().fromBot().size() == 2);
        assertThat(ivan.chat().fromBot().get(1).text()).contains("Caspian Sample News");
    }
}
