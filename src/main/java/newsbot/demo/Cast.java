package newsbot.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the chat page and the group and the channel they share. */
public record Cast(Person emma, Person ivan, Person aysel, Chat group, Chat channel) {
    private static final long GROUP = -1_000_000_000_501L;
    private static final long CHANNEL = -1_000_000_000_502L;

    static Cast of(World world) {
        Person emma = world.person(501, "Emma", "en");
        Person ivan = world.person(502, "Иван", "ru");
        Person aysel = world.person(503, "Aysel", "az");
        Chat group = world.supergroup(GROUP, "Reading group");
        Chat channel = world.channel(CHANNEL, "Caspian", Demo.CHANNEL.substring(1));
        Memberships memberships = new Memberships(world);
        memberships.person(group, emma.user(), "creator");
        memberships.person(group, ivan.user(), "member");
        memberships.person(group, aysel.user(), "member");
        memberships.person(channel, emma.user(), "creator");
        return new Cast(emma, ivan, aysel, group, channel);
    }

    List<Person> people() {
        return List.of(emma, ivan, aysel);
    }

    /** All chats in the order of the page. */
    List<Chat> chats() {
        return List.of(emma.chat(), ivan.chat(), aysel.chat(), group, channel);
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
