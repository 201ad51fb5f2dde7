package newsbot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.news.Summary.Speaker;
import newsbot.story.InterviewMessage.Labels;
import newsbot.text.TelegramHtml;
import org.junit.jupiter.api.Test;

final class InterviewMessageTest {
    private static final String LINK = "https://news.example/en/post/1?a=1&b=2";
    private final InterviewMessage message =
            new InterviewMessage(new Labels(n -> "Speaking", "Quotes", n -> n + " min read", "Read"));

    @Test
    void saysWhoSpeaksAndWhatUnderTheLinkedHeadline() {
        Summary summary = new Summary(
                "A <bold> title & more",
                "The standfirst",
                List.of(new Speaker("Jane Porter", "historian"), new Speaker("Ali Rza", null)),
                List.of("First sentence.", "Second sentence."),
                List.of(
                        new Quote("Jane Porter", "We came back."),
                        new Quote("Jane Porter", "We stay."),
                        new Quote("Ali Rza", "So do I.")),
                4);
        assertThat(message.of(summary, LINK)).isEqualTo("""
                        <b><a href="https://news.example/en/post/1?a=1&amp;b=2">A &lt;bold&gt; title &amp; more</a></b>
                        <i>The standfirst</i>

                        <b>Speaking:</b> Jane Porter, historian; Ali Rza

                        • First sentence.

                        • Second sentence.

                        <blockquote expandable><b>Jane Porter</b>
                        “We came back.”

                        “We stay.”

                        <b>Ali Rza</b>
                        “So do I.”</blockquote>

                        4 min read · <a href="https://news.example/en/post/1?a=1&amp;b=2">Read</a>""");
    }

    @Test
    void onlyWebAddressesAreLinked() {
        Summary summary = new Summary("Title", null, List.of(), List.of("Sentence."), List.of(), 1);
        assertThat(message.of(summary, "javascript:alert(1)"))
                .doesNotContain("href")
                .contains("<b>Title</b>");
        assertThat(message.of(summary, null)).isEqualTo("<b>Title</b>\n\n• Sentence.\n\n1 min read");
    }

    @Test
    void everythingFitsOneMessageWithEverySpeakerQuoted() {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String sentence = "Quote number " + i + " of <many> & more says a good deal about the river and the road. ";
            quotes.add(new Quote(
                    i < 26 ? "First Speaker" : "Speaker " + i,
                    sentence.repeat(5).strip()));
        }
        Summary summary = new Summary(
                "A title that goes on ".repeat(40),
                "A standfirst that goes on. ".repeat(60),
                List.of(new Speaker("First Speaker", "a role that goes on ".repeat(30))),
                Collections.nCopies(
                        6,
                        "A sentence that goes on about <the> river & the road for quite a while. "
                                .repeat(6)
                                .strip()),
                quotes,
                12);
        String html = message.of(summary, LINK);
        assertThat(TelegramHtml.length(html)).isLessThanOrEqualTo(TelegramHtml.MESSAGE_LIMIT);
        for (int i = 26; i < 30; i++) {
            assertThat(html).contains("<b>Speaker " + i + "</b>\n“Quote number " + i);
        }
        String block = html.substring(html.indexOf("<blockquote expandable>"), html.indexOf("</blockquote>"));
        assertThat(block.lines().filter(line -> line.startsWith("“")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(".”"));
        assertThat(html).contains("12 min read");
    }

    @Test
    void quotesOfUnknownSpeakersStandWithoutName() {
        Summary summary = new Summary("T", null, List.of(), List.of(), List.of(new Quote(null, "It was so.")), 1);
        assertThat(message.of(summary, null)).contains("<blockquote expandable>“It was so.”</blockquote>");
    }

    @Test
    void quoteWithoutSpeakerDoesNotSeemToBeOfTheOneBefore() {
        Summary summary = new Summary(
                "T",
                null,
                List.of(),
                List.of(),
                List.of(new Quote("Jane Porter", "We came back."), new Quote(null, "They did not.")),
                1);
        assertThat(message.of(summary, null)).contains("We came back.").doesNotContain("They did not.");
    }

    @Test
    void strongestQuotesOfEachSpeakerAreShownInTheArticlesOrder() {
        String filler =
                " It was cold then, and we had soup and went home early, as people do in that season.".repeat(5);
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            quotes.add(new Quote("Jane Porter", "My uncle number " + i + " kept bees." + filler));
        }
        quotes.add(new Quote(
                "Jane Porter", "The ferry will come back when the pier is safe, and not a day sooner than that."));
        quotes.add(new Quote("Ali Rza", "Yes."));
        quotes.add(new Quote("Ali Rza", "A safe pier costs less than a ferry that nobody dares to board in winter."));
        Summary summary = new Summary(
                "When will the ferry come back?",
                "The pier must be safe first",
                List.of(),
                List.of("The ferry waits for a safe pier."),
                quotes,
                3);
        String html = message.of(summary, LINK);
        assertThat(html).contains("The ferry will come back when").contains("A safe pier costs less");
        assertThat(html.indexOf("My uncle number 0")).isBetween(0, html.indexOf("The ferry will come back when"));
        assertThat(html).doesNotContain("My uncle number 4");
    }

    @Test
    void quotesStandInTheMarksOfTheirLanguage() {
        assertThat(quoted("The ferry will come back when the pier is safe."))
                .contains("“The ferry will come back when the pier is safe.”");
        assertThat(quoted("Паром вернётся, когда причал станет надёжным."))
                .contains("«Паром вернётся, когда причал станет надёжным.»");
        assertThat(quoted("Körpü təhlükəsiz olanda bərə qayıdacaq."))
                .contains("«Körpü təhlükəsiz olanda bərə qayıdacaq.»");
    }

    private String quoted(String text) {
        return message.of(new Summary("T", null, List.of(), List.of(), List.of(new Quote(null, text)), 1), null);
    }
}
