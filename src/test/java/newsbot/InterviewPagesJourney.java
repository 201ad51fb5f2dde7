package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import newsbot.demo.Message;
import newsbot.demo.Person;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that stand where an interview should: the headline goes out, never a wrong summary, never nothing. */
final class InterviewPagesJourney {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir
    Path folder = Path.of("");

    @Test
    void pageThatHoldsNoInterviewSendsTheHeadlineAlone() throws InterruptedException {
        Demo demo = Demo.start(0, Clock.systemUTC());
        StoreSettings store = new StoreSettings("jdbc:sqlite:" + folder.resolve("newsbot.db"));
        try (Newsbot bot = new Newsbot(DemoSettings.of(demo, store, Duration.ofSeconds(1), false), demo.clock())) {
            bot.start();
            await().atMost(LIMIT).until(() -> demo.site().visitsToFeed("en").size() >= 2);
            Person emma = demo.cast().emma();
            emma.types("/start");
            await().atMost(LIMIT).until(() -> !emma.chat().fromBot().isEmpty());
            emma.presses(last(emma), "📰 All news");
            await().atMost(LIMIT).until(() -> last(emma).button("✅ 📰 All news") != null);
            pages().forEach((kind, body) -> {
                demo.site().spoil("/en/post/", SiteFault.body("text/html; charset=utf-8", html(body)));
                Message told = told(demo, emma, "What stands on a page that is " + kind);
                assertThat(told.covered("expandable_blockquote")).as(kind).isEmpty();
                assertThat(told.text()).as(kind).hasSizeLessThan(600);
            });
            demo.site().mend();
            SampleStory interview = demo.site().publishNext("en");
            while (!interview.section().equals("INTERVIEWS")) {
                interview = demo.site().publishNext("en");
            }
            await("a page with an interview")
                    .atMost(LIMIT)
                    .until(() -> emma.chat().fromBot().stream()
                            .anyMatch(message ->
                                    !message.covered("expandable_blockquote").isEmpty()));
        } finally {
            demo.close();
        }
    }

    private static Message told(Demo demo, Person reader, String title) {
        demo.site().publish(SampleStory.of("en", "INTERVIEWS", title));
        await().atMost(LIMIT)
                .until(() -> reader.chat().fromBot().stream()
                        .anyMatch(message -> message.text().contains(title)));
        return reader.chat().fromBot().stream()
                .filter(message -> message.text().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static Message last(Person person) {
        return person.chat().fromBot().get(person.chat().fromBot().size() - 1);
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("empty", "");
        pages.put("a video", "<video src='/clip.mp4'></video><p>Watch the talk with the minister.</p>");
        pages.put(
                "a gallery",
                "<figure><img src='/1.jpg'><figcaption>The harbour at dawn.</figcaption></figure>".repeat(20));
        pages.put(
                "in a fourth language",
                "<p>Der Fluss ist breit und die Brücke war lange gesperrt, sagte der Bürgermeister am Montag. „Wir öffnen"
                        .concat(" sie im März“, sagte er.</p>")
                        .repeat(15));
        StringBuilder live = new StringBuilder();
        for (int minute = 10; minute < 40; minute++) {
            live.append("<p>12:")
                    .append(minute)
                    .append(" The delegation has left the hall, “for a break”, a guard says.</p>");
        }
        pages.put("a live blog", live.toString());
        pages.put("200,000 words long", "<p>" + "“Words and words”, he said of it all. ".repeat(28_600) + "</p>");
        return pages;
    }

    private static byte[] html(String body) {
        return ("<!doctype html><html lang='en'><head><title>Page</title></head><body><article>" + body
                        + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
