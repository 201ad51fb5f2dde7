package newsbot.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the chat page and what they share: a group and a channel with the bot, a forum and a channel that it
 * has yet to be added to. Emma owns all four.
 */
public record Cast(Person emma, Person ivan, Person aysel, Chat group, Chat forum, Chat channel, Chat blog) {
    private static final long GROUP = -1_000_000_000_501L;
    private static final long CHANNEL = -1_000_000_000_502L;
    private static final long FORUM = -1_000_000_000_503L;
    private static final long BLOG = -1_000_000_000_504L;

    static Cast of(World world) {
        Person emma = world.person(501, "Emma", "en");
        Person ivan = world.person(502, "Иван", "ru");
        Person aysel = world.person(503, "Aysel", "az");
        Chat group = world.supergroup(GROUP, "Reading group");
        Chat forum = world.supergroup(FORUM, "Caspian forum");
        Chat channel = world.channel(CHANNEL, "Caspian", Demo.CHANNEL.substring(1));
        Chat blog = world.channel(BLOG, "Emma’s channel", "emmas_channel");
        Memberships memberships = new Memberships(world);
        for (Chat shared : List.of(group, forum, channel, blog)) {
            memberships.person(shared, emma.user(), "creator");
            memberships.person(shared, ivan.user(), "member");
            memberships.person(shared, aysel.user(), "member");
        }
        memberships.openThread(forum, 2, "Karabakh");
        memberships.openThread(forum, 3, "Economy");
        forum.bot = Chat.BotStatus.LEFT;
        blog.bot = Chat.BotStatus.LEFT;
        return new Cast(emma, ivan, aysel, group, forum, channel, blog);
    }

    List<Person> people() {
        return List.of(emma, ivan, aysel);
    }

    /** All chats in the order of the page. */
    List<Chat> chats() {
        return List.of(emma.chat(), ivan.chat(), aysel.chat(), group, forum, channel, blog);
    }

    @Nullable
    Chat chat(long id) {
        return chats().stream().filter(chat -> chat.id() == id).findFirst().orElse(null);
    }

    Person person(long id) {
        return people().stream()
                .filter(person -> person.user().id() == id)
                .findFirst()
                .orElse(emma);
    }
}
