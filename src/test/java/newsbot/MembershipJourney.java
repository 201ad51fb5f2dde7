package newsbot;

import static newsbot.BotWorld.answer;
import static newsbot.BotWorld.ask;
import static newsbot.BotWorld.last;
import static newsbot.BotWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import newsbot.demo.Chat;
import newsbot.demo.Memberships;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The bot is demoted, silenced, removed and welcomed again: it writes only where it may, and remembers what was chosen. */
final class MembershipJourney {
    @AutoClose
    private final BotWorld world = BotWorld.start();

    private final Memberships memberships = new Memberships(world.demo().box().world());
    private int stories;

    /** Publishes a story and returns when the configured channel has it. */
    private SampleStory published() {
        SampleStory story = SampleStory.of("en", "SPORT", "A swimmer wins the cup, number " + ++stories);
        world.demo().site().publish(story);
        until(() -> has(world.demo().cast().channel(), story));
        return story;
    }

    private static boolean has(Chat chat, SampleStory story) {
        return chat.fromBot().stream().anyMatch(message -> message.text().contains(story.title()));
    }

    private long attempts(Chat chat, SampleStory story) {
        return world.demo()
                .box()
                .journal()
                .where(call -> call.chat().equals(Long.toString(chat.id()))
                        && call.text().contains(story.title()))
                .size();
    }

    private Chat ownChannel(Person owner) {
        Chat channel = world.demo().box().world().channel(-1_000_000_000_777L, "Emma’s news", "emmas_news");
        memberships.person(channel, owner.user(), "creator");
        ask(owner, "/start");
        memberships.change(channel, owner.user(), Chat.BotStatus.MEMBER);
        answer(owner.chat(), () -> memberships.change(channel, owner.user(), Chat.BotStatus.ADMINISTRATOR));
        owner.presses(last(owner.chat()), "📰 All news");
        until(() -> last(owner.chat()).button("✅ 📰 All news") != null);
        return channel;
    }

    @Test
    void demotedInAChannelItIsSilentAndGoesOnWhenItIsAnAdminAgain() {
        Person emma = world.emma();
        Chat channel = ownChannel(emma);
        SampleStory first = published();
        until(() -> has(channel, first));
        memberships.change(channel, emma.user(), Chat.BotStatus.MEMBER);
        assertThat(ask(emma, "/settings @nobodys_channel_at_all").text()).contains("I cannot see");
        SampleStory second = published();
        assertThat(attempts(channel, second)).isZero();
        int offers = emma.chat().fromBot().size();
        memberships.change(channel, emma.user(), Chat.BotStatus.ADMINISTRATOR);
        ask(emma, "/help");
        SampleStory third = published();
        until(() -> has(channel, third));
        assertThat(has(channel, second)).isFalse();
        assertThat(emma.chat().fromBot()).as("no second offer").hasSize(offers + 1);
    }

    @Test
    void removedFromAGroupItIsSilentAndReturnsWithWhatWasChosen() {
        Person emma = world.emma();
        Chat group = world.demo().cast().group();
        answer(group, () -> emma.types(group, "/topic all"));
        SampleStory first = published();
        until(() -> has(group, first));
        memberships.change(group, emma.user(), Chat.BotStatus.KICKED);
        ask(emma, "/help");
        SampleStory second = published();
        assertThat(attempts(group, second)).isZero();
        memberships.change(group, emma.user(), Chat.BotStatus.MEMBER);
        ask(emma, "/help");
        SampleStory third = published();
        until(() -> has(group, third));
        assertThat(has(group, second)).isFalse();
    }

    @Test
    void whereItMayNotWriteItDoesNotTry() {
        Person emma = world.emma();
        Chat group = world.demo().cast().group();
        answer(group, () -> emma.types(group, "/topic all"));
        memberships.change(group, emma.user(), Chat.BotStatus.RESTRICTED);
        ask(emma, "/help");
        SampleStory silent = published();
        assertThat(attempts(group, silent)).isZero();
        memberships.change(group, emma.user(), Chat.BotStatus.MEMBER);
        ask(emma, "/help");
        SampleStory heard = published();
        until(() -> has(group, heard));
    }

    @Test
    void groupThatBecomesASupergroupKeepsItsSettingsAndItsMutes() {
        Person emma = world.emma();
        Chat group = world.demo().box().world().group(-4_321L, "Small group");
        memberships.person(group, emma.user(), "creator");
        answer(group, () -> emma.types(group, "/topic all"));
        answer(group, () -> emma.types(group, "/follow -football"));
        Chat larger = memberships.migrate(group, -1_000_000_004_321L);
        ask(emma, "/help");
        assertThat(answer(larger, () -> emma.types(larger, "/topics")).text()).contains("All news", "football");
        SampleStory story = published();
        until(() -> has(larger, story));
        assertThat(attempts(group, story)).isZero();
    }

    @Test
    void channelThatTheConfigurationHasTakenOverIsNoLongerSetUpByOldButtons() {
        Person emma = world.emma();
        ownChannel(emma);
        Jdbi.create(world.store())
                .useHandle(handle ->
                        handle.execute("update subscribers set configured = 1 where chat = '-1000000000777'"));
        String query = emma.presses(last(emma.chat()), "✅ 📰 All news");
        until(() -> world.demo().box().world().queries().answerTo(query) != null);
        assertThat(Objects.requireNonNull(world.demo().box().world().queries().answerTo(query))
                        .text())
                .contains("configuration");
        assertThat(last(emma.chat()).button("✅ 📰 All news")).isNotNull();
    }

    @Test
    void channelSetUpInTheChatAndThenByItsNameInTheConfigurationGetsEachStoryOnce() {
        Chat channel = world.demo().cast().channel();
        // as its admin had it before the configuration named it
        Jdbi.create(world.store()).useHandle(handle -> {
            handle.execute(
                    "insert into subscribers(chat, state, kind, language, since) values (?, 'active', 'channel', 'en', 0)",
                    Long.toString(channel.id()));
            handle.execute("insert into follows(chat, topic) values (?, 'all')", Long.toString(channel.id()));
        });
        published();
        SampleStory second = published();
        SampleStory third = published();
        assertThat(List.of(second, third))
                .allSatisfy(story -> assertThat(channel.fromBot().stream()
                                .filter(message -> message.text().contains(story.title())))
                        .hasSize(1));
    }
}
