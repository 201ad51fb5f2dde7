package newsbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class SubscribersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId CHAT = ChatId.of(7);
    private static final ChatId GROUP = ChatId.of(-100);
    private static final ChatId SUPERGROUP = ChatId.of(-1_001_234_567_890L);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Subscribers subscribers = new Subscribers(database);
    private Follows follows = new Follows(database);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        subscribers = new Subscribers(database);
        follows = new Follows(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everySettingComesBackAsItWasSaved() {
        Subscriber subscriber = new Subscriber(
                CHAT,
                Subscriber.State.STOPPED,
                Subscriber.Kind.PRIVATE,
                Language.AZ,
                Set.of(Language.EN, Language.RU),
                false,
                true,
                false,
                new Rhythm(true, 19, Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), "Asia/Baku", new Rhythm.Quiet(23, 7)),
                12,
                true);
        save(subscriber);
        assertThat(subscribers.find(CHAT)).contains(subscriber);
        save(subscriber.withRhythm(Rhythm.AT_ONCE).withThread(null));
        assertThat(subscribers.find(CHAT))
                .contains(subscriber.withRhythm(Rhythm.AT_ONCE).withThread(null));
    }

    @Test
    void followingTwiceIsFollowingOnce() {
        save(Subscriber.fresh(CHAT, Subscriber.Kind.PRIVATE, Language.EN));
        assertThat(database.<Boolean, RuntimeException>write(handle -> follows.follow(handle, CHAT, "iran")))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(handle -> follows.follow(handle, CHAT, "iran")))
                .isFalse();
        assertThat(follows.of(CHAT)).containsExactly("iran");
        assertThat(database.<Boolean, RuntimeException>write(handle -> follows.unfollow(handle, CHAT, "iran")))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(handle -> follows.unfollow(handle, CHAT, "iran")))
                .isFalse();
        assertThat(follows.of(CHAT)).isEmpty();
    }

    @Test
    void topicIsFollowedInOneThread() {
        save(Subscriber.fresh(GROUP, Subscriber.Kind.GROUP, Language.EN));
        database.update(handle -> follows.follow(handle, GROUP, "iran"));
        for (Integer thread : new Integer[] {4, 5}) {
            database.update(handle -> follows.followIn(handle, GROUP, "iran", thread));
            assertThat(database.<List<Integer>, RuntimeException>read(
                            handle -> handle.createQuery("select thread from follows")
                                    .mapTo(Integer.class)
                                    .list()))
                    .containsExactly(thread);
        }
    }

    @Test
    void movedChatKeepsItsFollowsAndSettings() {
        Subscriber group =
                Subscriber.fresh(GROUP, Subscriber.Kind.GROUP, Language.RU).withSilent(true);
        save(group);
        database.update(handle -> follows.follow(handle, GROUP, "iran"));
        database.update(handle -> subscribers.move(handle, GROUP, SUPERGROUP));
        assertThat(subscribers.find(GROUP)).isEmpty();
        assertThat(follows.of(GROUP)).isEmpty();
        assertThat(follows.of(SUPERGROUP)).containsExactly("iran");
        assertThat(subscribers.find(SUPERGROUP)).get().satisfies(moved -> {
            assertThat(moved.silent()).isTrue();
            assertThat(moved.language()).isEqualTo(Language.RU);
        });
    }

    @Test
    void movingToAKnownChatJoinsBoth() {
        save(Subscriber.fresh(GROUP, Subscriber.Kind.GROUP, Language.RU));
        save(Subscriber.fresh(SUPERGROUP, Subscriber.Kind.GROUP, Language.AZ));
        database.update(handle -> {
            follows.follow(handle, GROUP, "iran");
            follows.follow(handle, SUPERGROUP, "iran");
            follows.follow(handle, GROUP, "israel");
            subscribers.move(handle, GROUP, SUPERGROUP);
        });
        assertThat(follows.of(SUPERGROUP)).containsExactly("iran", "israel");
        assertThat(subscribers.find(SUPERGROUP))
                .get()
                .extracting(Subscriber::language)
                .isEqualTo(Language.AZ);
    }

    @Test
    void forgottenChatLeavesNothing() {
        save(Subscriber.fresh(CHAT, Subscriber.Kind.PRIVATE, Language.EN));
        database.update(handle -> follows.follow(handle, CHAT, "iran"));
        database.update(handle -> subscribers.forget(handle, CHAT));
        assertThat(subscribers.find(CHAT)).isEmpty();
        assertThat(follows.of(CHAT)).isEmpty();
    }

    @Test
    void configurationRulesOverItsChannelsAndNoOthers() {
        save(Subscriber.fresh(CHAT, Subscriber.Kind.PRIVATE, Language.EN));
        Channels channels = new Channels(database, subscribers, follows);
        ChatId one = new ChatId("@channel_one");
        channels.configure(List.of(channel(one, "iran", "israel")), NOW);
        assertThat(follows.of(one)).containsExactly("iran", "israel");
        channels.configure(List.of(channel(one, "all"), channel(new ChatId("@channel_two"), "iran")), NOW);
        assertThat(follows.of(one)).containsExactly("all");
        channels.configure(List.of(channel(new ChatId("@channel_two"), "iran")), NOW);
        assertThat(subscribers.find(one)).isEmpty();
        assertThat(subscribers.count(Subscriber.State.ACTIVE)).isEqualTo(2);
    }

    private static ChannelSettings channel(ChatId chat, String... topics) {
        return new ChannelSettings(chat, Set.of(topics), true, Language.EN, Set.of(), null);
    }

    private void save(Subscriber subscriber) {
        database.update(handle -> subscribers.save(handle, subscriber, NOW));
    }
}
