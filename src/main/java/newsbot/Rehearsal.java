package newsbot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import newsbot.demo.Button;
import newsbot.demo.Chat;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;

/**
 * A day of the bot in short, in the demo: somebody follows everything, gets a story, asks for an interview's summary. It
 * shows that all works on this machine, and loads the classes that a bot at work needs.
 */
final class Rehearsal {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Demo demo;

    Rehearsal(Demo demo) {
        this.demo = demo;
    }

    /**
     * Plays it.
     *
     * @return the headline that has arrived
     * @throws Unavailable when something has not come in time
     */
    String play() throws InterruptedException {
        Person emma = demo.cast().emma();
        until("the first look at the feed", () -> demo.site().visitsToFeed("en").size() > 1);
        answer(emma.chat(), () -> emma.types("/start"));
        answer(emma.chat(), () -> emma.types("/topic all"));
        SampleStory story = demo.site().publishNext("en");
        until(
                "the story",
                () -> emma.chat().fromBot().stream()
                        .anyMatch(message -> message.text().contains(story.title())));
        Message interviews = answer(emma.chat(), () -> emma.types("/interviews"));
        Button summary =
                interviews.buttons().stream().flatMap(List::stream).findFirst().orElseThrow();
        answer(emma.chat(), () -> emma.presses(interviews, summary.text()));
        return story.title();
    }

    private static Message answer(Chat chat, Runnable deed) throws InterruptedException {
        int before = chat.fromBot().size();
        deed.run();
        until("an answer", () -> chat.fromBot().size() > before);
        return chat.fromBot().get(before);
    }

    private static void until(String what, BooleanSupplier come) throws InterruptedException {
        long began = System.nanoTime();
        CountDownLatch never = new CountDownLatch(1);
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new Unavailable("demo: " + what + " has not come within " + LIMIT.toSeconds()
                        + " s; the log says more, a machine that is less busy may do");
            }
            never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
