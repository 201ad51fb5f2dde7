package newsbot.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import newsbot.demo.Button;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;

/**
 * A day in a minute: a site that publishes, corrects and takes back in three editions, people who write and press, readers
 * who leave and come back, and a Telegram and a site of which now and then something fails. One deed after another, the same
 * in every run.
 */
final class Bustle {
    /** So many readers, the last ones, block the bot and come back in turns. */
    static final int LEAVERS = 10;

    private static final List<String> EDITIONS = List.of("en", "ru", "az");
    private static final long FIRST_TALKER = 9_000_001;
    private static final int TALKERS = 10;
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/latest",
            "/topic karabakh",
            "/follow oil price",
            "/topics",
            "/latest iran 3",
            "/interviews",
            "/search talks in Baku",
            "/topic Иран",
            "/unfollow oil price",
            "/settings",
            "/why",
            "/follow -football",
            "/export",
            "what is this <b>& that",
            "/stop",
            "/start",
            "/trends",
            "/help",
            "/topic no such thing",
            "/forget");

    private final Scene scene;
    private final int readers;
    private final Random random = new Random(Sizes.SEED);
    private final List<SampleStory> standing = new ArrayList<>();
    private final Set<String> eligible = new LinkedHashSet<>();
    private final Map<String, Faults.Fault> faults = new LinkedHashMap<>();
    private final List<Faults.Fault> losses = new ArrayList<>();
    private final Set<String> losers = new LinkedHashSet<>();
    private final List<Person> talkers = new ArrayList<>();
    private int publications;
    private int corrections;
    private int withdrawals;
    private int asked;
    private int pressed;
    private int departures;

    Bustle(Scene scene, int readers) {
        this.scene = scene;
        this.readers = readers;
        for (int i = 0; i < TALKERS; i++) {
            talkers.add(scene.telegram.world().person(FIRST_TALKER + i, "Talker", EDITIONS.get(i % 3)));
        }
        fault("429", "sendMessage", Effect.tooMany(1));
        fault("429 for an edit", "editMessageText", Effect.tooMany(1));
        fault("500", "sendMessage", Effect.refuse(500, "Internal Server Error"));
        fault("502", "*", Effect.htmlPage(502));
        fault("closed", "*", Effect.close());
        fault("late", "sendMessage", Effect.late(Duration.ofSeconds(2)));
        long[] third = scene.share(1 / 3.0);
        for (long chat : third) {
            losers.add(Long.toString(chat));
        }
        for (Effect loss : List.of(
                Effect.closeAfterAccepting(),
                Effect.cutAfterAccepting(),
                Effect.htmlPageAfterAccepting(502),
                Effect.answerAfterAccepting(200, "null"))) {
            losses.add(scene.telegram
                    .faults()
                    .on("sendMessage", loss)
                    .inChats(third)
                    .forShare(0.005));
        }
    }

    private void fault(String name, String method, Effect effect) {
        faults.put(name, scene.telegram.faults().on(method, effect).forShare(0.002));
    }

    /** Does the next deeds. */
    void step(int number) {
        talk(number);
        if (number % 12 == 0) {
            publish(EDITIONS.get(number / 12 % 3));
        }
        if (number % 20 == 7) {
            correct();
        }
        if (number % 60 == 31) {
            withdraw();
        }
        if (number % 16 == 3) {
            leaver(number).blocks();
            departures++;
        }
        if (number % 16 == 11) {
            leaver(number).types("/start");
        }
        if (number % 40 == 25) {
            spoilSite(number / 40);
        }
        if (number % 40 == 38) {
            scene.site.mend();
        }
    }

    private void talk(int number) {
        Person talker = talkers.get(number % TALKERS);
        Message last = talker.chat().lastFromBot();
        List<String> buttons = last == null ? List.of() : buttons(last);
        if (number % 3 == 2 && last != null && !buttons.isEmpty()) {
            talker.pressesData(last, buttons.get(random.nextInt(buttons.size())));
            pressed++;
        } else {
            talker.types(COMMANDS.get(random.nextInt(COMMANDS.size())));
            asked++;
        }
    }

    private static List<String> buttons(Message message) {
        List<String> data = new ArrayList<>();
        for (List<Button> row : message.buttons()) {
            for (Button button : row) {
                if (button.data() != null) {
                    data.add(button.data());
                }
            }
        }
        return data;
    }

    private Person leaver(int number) {
        return scene.telegram.world().person(Scene.FIRST + readers - 1 - number / 16 % LEAVERS, "Reader", "en");
    }

    private void publish(String language) {
        SampleStory story = scene.site.publishNext(language);
        standing.add(0, story);
        eligible.add(story.path());
        publications++;
    }

    private void correct() {
        int at = random.nextInt(Math.min(10, standing.size()));
        corrections++;
        SampleStory story = standing.get(at);
        standing.set(at, scene.site.correct(story, story.title() + " – update " + corrections));
    }

    private void withdraw() {
        SampleStory story = standing.remove(random.nextInt(Math.min(10, standing.size())));
        scene.site.withdraw(story);
        eligible.remove(story.path());
        withdrawals++;
    }

    private void spoilSite(int number) {
        switch (number % 5) {
            case 0 -> scene.site.spoil("/en/", SiteFault.status(503));
            case 1 -> scene.site.spoil("/rss.xml", SiteFault.cut());
            case 2 -> scene.site.spoil("/az/", SiteFault.late(Duration.ofSeconds(2)));
            case 3 -> scene.site.spoil("/en/rss.xml", SiteFault.htmlPage());
            default -> scene.site.spoil("/post/", SiteFault.hang());
        }
    }

    /** Ends all faults and lets everybody come back. */
    void calm() {
        scene.site.mend();
        scene.telegram.faults().clear();
    }

    /** The paths of all stories that came out and were not taken back, perhaps before anybody had read of them. */
    Set<String> eligible() {
        return eligible;
    }

    /** How many answers to messages that took effect never came, or could not be read. */
    int lostAnswers() {
        return losses.stream().mapToInt(Faults.Fault::hits).sum();
    }

    /** Whether this chat is one of those in which answers are lost. */
    boolean losesAnswers(String chat) {
        return losers.contains(chat);
    }

    /** What has been done until now, for whoever reads the test's output. */
    @Override
    public String toString() {
        StringBuilder told = new StringBuilder()
                .append("stories=")
                .append(publications)
                .append(" corrections=")
                .append(corrections)
                .append(" withdrawals=")
                .append(withdrawals)
                .append(" commands=")
                .append(asked)
                .append(" presses=")
                .append(pressed)
                .append(" departures=")
                .append(departures)
                .append(" lost-answers=")
                .append(lostAnswers());
        faults.forEach(
                (name, fault) -> told.append(" \"").append(name).append("\"=").append(fault.hits()));
        return told.toString();
    }
}
