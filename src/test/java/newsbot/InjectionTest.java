package newsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import newsbot.demo.Entity;
import newsbot.demo.FormattedText;
import newsbot.demo.StrictHtml;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.story.InterviewMessage;
import newsbot.story.StoryMessages;
import org.junit.jupiter.api.Test;

/** Strangers' texts in the bot's messages, 10,000 of each kind: always text, never markup. */
final class InjectionTest {
    private static final int CASES = 10_000;
    private static final long SEED = 20_261_124L;

    /** What the bot writes itself; each of the others stands in {@link #PIECES}. */
    private static final Set<String> OURS =
            Set.of("bold", "italic", "strikethrough", "text_link", "blockquote", "expandable_blockquote");

    private static final List<String> PIECES = List.of(
            "<b>",
            "</b>",
            "</i></b></a>",
            "<u>x</u>",
            "<code>x</code>",
            "<pre>x</pre>",
            "<tg-spoiler>x</tg-spoiler>",
            "<tg-emoji emoji-id=\"5\">x</tg-emoji>",
            "<a href=\"https://evil.example/\">click</a>",
            "<a href='javascript:alert(1)'>x</a>",
            "<script>alert(1)</script>",
            "</blockquote>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<",
            ">",
            "&",
            "&lt;u&gt;x&lt;/u&gt;",
            "&#60;u&#62;",
            "&amp",
            "&#x3c;",
            "&quot;",
            "\"",
            "'",
            "\" onclick=\"x",
            "\\",
            "#",
            "{0}",
            "%s",
            "\n",
            "\r\n",
            "\u0000",
            "\u001b[31m",
            "\u2028",
            "\u202e",
            "\ud800",
            "\udc00",
            "😀",
            "👩‍👩‍👧",
            "Qarabağ",
            "Карабах",
            " and so on ",
            "x".repeat(300));

    private final Random random = new Random(SEED);

    private String text() {
        StringBuilder text = new StringBuilder("T");
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String address() {
        List<String> starts = List.of(
                "https://site.example/",
                "http://",
                "javascript:",
                "tg://resolve?domain=",
                "data:text/html,",
                "//x/",
                "");
        String address = starts.get(random.nextInt(starts.size())) + text();
        return random.nextBoolean() ? address : address.replaceAll("\\s", "");
    }

    private static void isText(String html) {
        FormattedText read;
        try {
            read = StrictHtml.read(html);
        } catch (RuntimeException refusal) {
            fail(refusal.getMessage() + " in " + html);
            return;
        }
        for (Entity entity : read.entities()) {
            assertThat(OURS).as(html).contains(entity.type());
            if (entity.type().equals("text_link")) {
                assertThat(entity.argument())
                        .as(html)
                        .matches("(?is)https?://.*")
                        .isNotEqualTo("https://evil.example/");
            }
        }
    }

    private static List<String> types(String html) {
        return StrictHtml.read(html).entities().stream().map(Entity::type).toList();
    }

    @Test
    void storiesAreText() throws IOException {
        try (Newsroom room = new Newsroom()) {
            for (int i = 0; i < CASES; i++) {
                Story story = new Story(
                        i,
                        Language.EN,
                        text(),
                        random.nextInt(4) == 0 ? null : address(),
                        text(),
                        null,
                        Instant.EPOCH,
                        text(),
                        text(),
                        address(),
                        false,
                        random.nextInt(8) == 0);
                StoryMessages.Look look = room.message(story);
                isText(look.html());
                isText(look.bare().html());
            }
        }
    }

    @Test
    void summariesOfInterviewsAreText() {
        for (int i = 0; i < CASES; i++) {
            Summary summary = new Summary(
                    text(),
                    text(),
                    List.of(new Summary.Speaker(text(), text()), new Summary.Speaker(text(), null)),
                    Stream.generate(this::text).limit(3).toList(),
                    List.of(new Summary.Quote(text(), text()), new Summary.Quote(null, text())),
                    3);
            Texts texts = Texts.of(List.of("en", "ru", "az").get(i % 3));
            isText(new InterviewMessage(StoryMessages.labels(texts)).of(summary, address()));
        }
    }

    @Test
    void everythingTheBotSaysTakesStrangersWordsAsText() {
        List<Texts> languages = Texts.LANGUAGES.stream().map(Texts::of).toList();
        List<String> keys = new ArrayList<>(languages.get(0).keys());
        for (int i = 0; i < CASES; i++) {
            Texts texts = languages.get(i % languages.size());
            String key = keys.get(i % keys.size());
            List<Word> words = Stream.generate(() -> new Word(random.nextInt(100), text()))
                    .limit(8)
                    .toList();
            Object[] harmless =
                    words.stream().map(word -> new Word(word.number, "word")).toArray();
            assertThat(types(texts.html(key, words.toArray())))
                    .as(key + " with " + words)
                    .isEqualTo(types(texts.html(key, harmless)));
        }
    }

    /** A number where the text needs one, a stranger's word where it shows one. */
    private static final class Word extends Number {
        private static final long serialVersionUID = 1;

        private final int number;
        private final String word;

        Word(int number, String word) {
            this.number = number;
            this.word = word;
        }

        @Override
        public int intValue() {
            return number;
        }

        @Override
        public long longValue() {
            return number;
        }

        @Override
        public float floatValue() {
            return number;
        }

        @Override
        public double doubleValue() {
            return number;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
