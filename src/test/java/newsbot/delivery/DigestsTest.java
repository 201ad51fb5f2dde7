package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import newsbot.archive.Stories;
import newsbot.archive.StoryTopics;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.demo.MovableClock;
import newsbot.news.ChatId;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.outbox.Delivery;
import newsbot.outbox.Dropped;
import newsbot.outbox.Held;
import newsbot.outbox.Outbox;
import newsbot.outbox.Outcome;
import newsbot.outbox.Posts;
import newsbot.outbox.Settlement;
import newsbot.story.BreakingNews;
import newsbot.story.DigestMessages;
import newsbot.subscription.Follows;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscriber;
import newsbot.subscription.Subscribers;
import newsbot.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class DigestsTest {
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
    private static final ChatId ONE = ChatId.of(1);
    private static final List<String> ZONES = List.of(
            "Asia/Baku",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Asia/Tehran",
            "Asia/Jerusalem",
            "Pacific/Auckland");

    /** Their hours begin in the same minute everywhere; half of them change their clocks. */
    private static final List<String> FULL_HOURS = List.of(
            "Asia/Baku",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Europe/Kyiv",
            "Australia/Brisbane",
            "Europe/Istanbul",
            "Asia/Jerusalem",
            "Pacific/Auckland");

    private static final String DIGESTS = "select count(*) from posts where kind = 'digest'";

    @Parameter
    TestStore store = TestStore.SQLITE;

    private final Topics topics = new Topics(List.of());
    private final Posts posts = new Posts();
    private MovableClock clock = clock("2026-11-22T12:00:00Z");
    private Database database = TestStore.SQLITE.open();
    private int items;

    private static MovableClock clock(String instant) {
        return new MovableClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void digestBringsTheHeadlinesSinceTheLastOneInOneMessageAndIsNeverEmpty() {
        reader(ONE, Rhythm.AT_ONCE.withDigest(true));
        publish("First");
        publish("Second");
        tick(Duration.ofHours(15));
        assertThat(sent()).isEmpty();
        tick(Duration.ofHours(1));
        assertThat(sent()).singleElement().satisfies(text -> assertThat(text).contains("First", "Second"));
        tick(Duration.ofDays(1));
        assertThat(sent()).isEmpty();
        publish("Third");
        tick(Duration.ofDays(1));
        assertThat(sent())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Third").doesNotContain("First"));
    }

    @Test
    void quietHoursHoldNewsAndBringItInOneMessageAfterwards() {
        reader(ONE, Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(22, 7)));
        publish("Before the night");
        assertThat(sent()).hasSize(1);
        tick(Duration.ofHours(7));
        publish("In the night");
        publish("Later in the night");
        tick(Duration.ofHours(7));
        assertThat(sent()).isEmpty();
        tick(Duration.ofHours(1));
        assertThat(sent())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("In the night", "Later in the night")
                        .doesNotContain("Before"));
    }

    @Test
    void newsThatCouldNotGoBeforeTheNightWaitsForTheMorning() {
        reader(ONE, Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(22, 7)));
        publish("Held up");
        tick(Duration.ofHours(6));
        assertThat(sent()).isEmpty();
        tick(Duration.ofHours(9));
        assertThat(sent()).singleElement().satisfies(text -> assertThat(text).contains("Held up"));
    }

    @Test
    void changingFromDigestToAtOnceLosesNothingAndDoublesNothing() {
        reader(ONE, Rhythm.AT_ONCE.withDigest(true));
        publish("Held");
        database.update(handle -> {
            Subscribers subscribers = new Subscribers(database);
            Subscriber now = subscribers.find(handle, ONE).orElseThrow();
            subscribers.save(handle, now.withRhythm(Rhythm.AT_ONCE), clock.instant());
            new Held(database).undate(handle, ONE);
        });
        publish("At once");
        tick(Duration.ZERO);
        List<String> texts = sent();
        assertThat(texts).hasSize(2);
        assertThat(String.join(" ", texts)).containsOnlyOnce("Held").containsOnlyOnce("At once");
        tick(Duration.ofDays(2));
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatIsHeldForAChatThatStopsIsDropped() {
        reader(ONE, Rhythm.AT_ONCE.withDigest(true));
        publish("Held");
        database.update(handle -> new Outbox(database, "me").drop(handle, ONE, Dropped.STOPPED));
        tick(Duration.ofDays(1));
        assertThat(sent()).isEmpty();
    }

    @Test
    void breakingNewsPassesThroughDigestsAndQuietHoursAndComesOnce() {
        ChatId two = ChatId.of(2);
        reader(ONE, Rhythm.AT_ONCE.withDigest(true).withHour(8));
        reader(two, Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(22, 7)));
        tick(Duration.ofHours(8));
        publish("An ordinary story of the night");
        publish("Breaking: the bridge is open");
        tick(Duration.ofMinutes(5));
        assertThat(sent()).containsExactly("Breaking: the bridge is open", "Breaking: the bridge is open");
        tick(Duration.ofHours(12));
        assertThat(sent())
                .hasSize(2)
                .allSatisfy(
                        text -> assertThat(text).contains("An ordinary story").doesNotContain("bridge"));
        tick(Duration.ofDays(2));
        assertThat(sent()).isEmpty();
    }

    @Test
    void breakingInterviewWaitsForItsSummaryInsteadOfTheDigest() {
        reader(ONE, Rhythm.AT_ONCE.withDigest(true).withHour(8));
        publish("An interview");
        Posts posts = new Posts();
        Instant now = clock.instant();
        database.update(handle -> posts.hurry(handle, 1, now, now.plusSeconds(30)));
        assertThat(sent()).isEmpty();
        database.update(handle -> posts.ready(handle, 1, now));
        assertThat(sent()).containsExactly("An interview");
    }

    @Test
    void digestsThatCannotBeWordedHoldUpNobodyElsesAndAreToldWhenTheyCan() {
        int unwordable = 120;
        database.update(handle -> {
            for (int i = 0; i < unwordable; i++) {
                save(handle, ChatId.of(1000 + i), Rhythm.AT_ONCE.withDigest(true));
            }
        });
        reader(ONE, Rhythm.AT_ONCE.withDigest(true).withHour(9));
        publish("Held");
        kinds("private", "unheard-of");
        tick(Duration.ofHours(16));
        tick(Duration.ofHours(1));
        assertThat(sent()).singleElement().satisfies(text -> assertThat(text).contains("Held"));
        assertThat(count("select count(*) from deliveries where state = 5")).isEqualTo(unwordable);
        kinds("unheard-of", "private");
        tick(Duration.ofMinutes(10));
        assertThat(sent())
                .hasSize(unwordable)
                .allSatisfy(text -> assertThat(text).contains("Held"));
        assertThat(count("select count(*) from deliveries where state = 5")).isZero();
    }

    /** A row that the program cannot make sense of stands for whatever may be wrong with a digest. */
    private void kinds(String from, String to) {
        database.update(handle ->
                handle.execute("update subscribers set kind = ? where kind = ? and chat <> ?", to, from, ONE.value()));
    }

    @Test
    void digestIsSplitOnlyWhenItMustBe() {
        reader(ONE, Rhythm.AT_ONCE.withDigest(true));
        for (int i = 0; i < 60; i++) {
            publish("A headline of some length that stands in the long digest as number " + i);
        }
        tick(Duration.ofDays(1));
        List<String> texts = sent();
        assertThat(texts)
                .hasSizeBetween(2, 3)
                .allSatisfy(text -> assertThat(newsbot.text.TelegramHtml.length(text))
                        .isLessThanOrEqualTo(newsbot.text.TelegramHtml.MESSAGE_LIMIT));
        assertThat(String.join("\n", texts).split("number ")).hasSize(61);
    }

    @Test
    void thousandChatsInTwelveZonesGetEachDigestOnceOverRestartsWhenClocksGoForward() {
        thousand("2026-03-27T12:10:00Z");
    }

    @Test
    void thousandChatsInTwelveZonesGetEachDigestOnceOverRestartsWhenClocksGoBack() {
        thousand("2026-10-23T12:10:00Z");
    }

    /** Three days around a change of the clocks; the digest's hour is the one that is left out or comes twice. */
    private void thousand(String start) {
        int chats = 1000;
        clock = clock(start);
        database.update(handle -> {
            for (int i = 0; i < chats; i++) {
                Rhythm rhythm = Rhythm.AT_ONCE.withDigest(true).withHour(2).withZone(ZONES.get(i % ZONES.size()));
                save(handle, ChatId.of(1000 + i), rhythm);
            }
        });
        publish("Story 0.");
        for (int half = 1; half <= 6 * 24; half++) {
            clock.advance(Duration.ofMinutes(30));
            if (half % 48 == 0) {
                publish("Story " + half / 48 + ".");
            }
            // each round is a new process's: the one before died in the middle of it
            while (digests().step().isZero()) {
                assertThat(count("select count(*) from deliveries where state = 5 and due = 0"))
                        .isZero();
            }
        }
        List<String> perChat = database.read(handle -> handle.createQuery(
                        "select d.chat || ' ' || p.body from deliveries d join posts p on p.id = d.post"
                                + " where p.kind = 'digest' order by d.chat, d.post")
                .mapTo(String.class)
                .list());
        assertThat(perChat).hasSize(3 * chats).doesNotHaveDuplicates();
        for (int story = 0; story < 3; story++) {
            String title = "Story " + story + ".";
            assertThat(perChat.stream().filter(text -> text.contains(title))).hasSize(chats);
        }
        assertThat(count("select max(n) from (select count(*) as n from deliveries d join posts p on p.id = d.post"
                        + " where p.kind = 'digest' group by d.chat) as counts"))
                .isEqualTo(3);
    }

    @Test
    void thousandDigestsAtTheSameMinuteInTwelveZonesAreToldInItAndOnceADayWhenClocksGoForward() {
        sameMinute("2026-03-27T11:00:00Z");
    }

    @Test
    void thousandDigestsAtTheSameMinuteInTwelveZonesAreToldInItAndOnceADayWhenClocksGoBack() {
        sameMinute("2026-10-23T11:00:00Z");
    }

    /** All want it at the hour that begins everywhere in an hour; then three days around a change of the clocks. */
    private void sameMinute(String start) {
        int chats = 1000;
        clock = clock(start);
        Instant minute = clock.instant().plus(Duration.ofHours(1));
        database.update(handle -> {
            for (int i = 0; i < chats; i++) {
                String zone = FULL_HOURS.get(i % FULL_HOURS.size());
                int hour = minute.atZone(ZoneId.of(zone)).getHour();
                save(
                        handle,
                        ChatId.of(1000 + i),
                        Rhythm.AT_ONCE.withDigest(true).withHour(hour).withZone(zone));
            }
        });
        publish("Story 0.");
        tick(Duration.ofMinutes(59));
        assertThat(count(DIGESTS)).isZero();
        tick(Duration.ofMinutes(1));
        assertThat(count(DIGESTS)).isEqualTo(chats);
        for (int day = 1; day <= 3; day++) {
            pass(3);
            publish("Story " + day + ".");
            pass(21);
        }
        pass(3);
        List<String> told = database.read(handle -> handle.createQuery(
                        "select d.chat || ' ' || p.body from deliveries d join posts p on p.id = d.post"
                                + " where p.kind = 'digest'")
                .mapTo(String.class)
                .list());
        assertThat(told).hasSize(4 * chats).doesNotHaveDuplicates();
        for (int story = 0; story <= 3; story++) {
            String title = "Story " + story + ".";
            assertThat(told.stream().filter(text -> text.contains(title))).hasSize(chats);
        }
    }

    private void pass(int hours) {
        for (int half = 0; half < 2 * hours; half++) {
            tick(Duration.ofMinutes(30));
        }
    }

    @Test
    void thousandsOfChatsAreHeldAndDatedAFewAtATime() {
        int each = 1_250;
        database.update(handle -> {
            for (int i = 0; i < each; i++) {
                save(
                        handle,
                        ChatId.of(10_000 + i),
                        Rhythm.AT_ONCE.withDigest(true).withHour(9));
                save(handle, ChatId.of(20_000 + i), Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(22, 7)));
                save(handle, ChatId.of(30_000 + i), Rhythm.AT_ONCE.withQuiet(new Rhythm.Quiet(1, 2)));
            }
        });
        clock.advance(Duration.ofHours(8));
        publish("In the night");
        Instant morning = Instant.parse("2026-11-23T03:00:00Z");
        assertThat(count("select count(*) from deliveries where state = 5 and chat like '1%' and due = "
                        + morning.plus(Duration.ofHours(2)).toEpochMilli()))
                .isEqualTo(each);
        assertThat(count("select count(*) from deliveries where state = 5 and chat like '2%' and due = "
                        + morning.toEpochMilli()))
                .isEqualTo(each);
        assertThat(count("select count(*) from deliveries where state = 0 and chat like '3%'"))
                .isEqualTo(each);
        new Outbox(database, "me").dateAnew(clock.instant());
        digests().step();
        assertThat(count("select count(*) from deliveries where state = 5 and due = 0"))
                .isZero();
        assertThat(count("select count(*) from deliveries where state = 5")).isEqualTo(2 * each);
    }

    private long count(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private Digests digests() {
        return new Digests(
                database,
                new Held(database),
                posts,
                new Stories(database),
                new Subscribers(database),
                new Follows(database),
                new DigestMessages(topics, new StoryTopics(database)),
                BAKU,
                clock);
    }

    private void reader(ChatId chat, Rhythm rhythm) {
        database.update(handle -> save(handle, chat, rhythm));
    }

    private void save(org.jdbi.v3.core.Handle handle, ChatId chat, Rhythm rhythm) {
        Subscriber fresh = Subscriber.fresh(chat, Subscriber.Kind.PRIVATE, Language.EN);
        new Subscribers(database).save(handle, fresh.withRhythm(rhythm), clock.instant());
        new Follows(database).follow(handle, chat, Follows.ALL);
    }

    private void publish(String title) {
        Item item = new Item("id-" + items++, title, "https://news.example/" + items, null, null, null, null, null);
        TestBroadcast.of(database, topics.matcher(), new BreakingNews(List.of("breaking")), digests()::hold, clock)
                .take(
                        new Broadcast.Fetch(
                                URI.create("https://news.example/feed"), Language.EN, List.of(item), false, null),
                        handle -> {});
    }

    private void tick(Duration by) {
        clock.advance(by);
        Duration next = Duration.ZERO;
        while (next.isZero()) {
            next = digests().step();
        }
    }

    /** What goes out now: the digest's text, or the story's title. */
    private List<String> sent() {
        Outbox outbox = new Outbox(database, "me");
        Stories stories = new Stories(database);
        List<String> texts = new ArrayList<>();
        List<Delivery> claimed;
        do {
            claimed = outbox.claim(10, clock.instant(), chat -> Duration.ZERO);
            for (Delivery delivery : claimed) {
                Long story = delivery.story();
                String body = delivery.body();
                texts.add(story != null ? stories.find(story).orElseThrow().title() : body == null ? "" : body);
                outbox.settle(List.of(new Settlement(delivery, new Outcome.Sent(1))));
            }
        } while (!claimed.isEmpty());
        return texts;
    }
}
