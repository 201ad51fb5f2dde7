package newsbot.story;

import java.util.List;
import java.util.stream.Collectors;
import newsbot.news.Summary;
import newsbot.news.Summary.Speaker;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/**
 * An interview's summary as a rich message (Bot API 10.1, "Rich messages"): a linked heading, standfirst, who speaks, key
 * sentences as a list, the quotes folded away under a word of their own, reading time and link. Far below the limits of
 * 32,768 characters and 500 blocks; it has room for more quotes than a plain message.
 */
final class RichInterview {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_STANDFIRST = 500;
    private static final int MOST_SPEAKERS = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ROLE = 160;
    private static final int ROOM_FOR_QUOTES = 8000;

    private final InterviewMessage.Labels labels;

    RichInterview(InterviewMessage.Labels labels) {
        this.labels = labels;
    }

    /**
     * The message.
     *
     * @param link the article's address; linked only if absolute http or https
     * @param last Telegram HTML of a last line; empty for none
     */
    String of(Summary summary, @Nullable String link, String last) {
        StringBuilder html = new StringBuilder();
        String title = TelegramHtml.cutPlain(summary.title(), LONGEST_TITLE);
        html.append("<h3>").append(TelegramHtml.link(link, title)).append("</h3>");
        String standfirst = summary.standfirst();
        if (standfirst != null && !standfirst.isBlank()) {
            paragraph(
                    html, "<i>" + TelegramHtml.escape(TelegramHtml.cutPlain(standfirst, LONGEST_STANDFIRST)) + "</i>");
        }
        if (!summary.interviewees().isEmpty()) {
            paragraph(html, speakers(summary.interviewees()));
        }
        if (!summary.sentences().isEmpty()) {
            html.append("<ul>");
            summary.sentences()
                    .forEach(sentence -> html.append("<li>")
                            .append(TelegramHtml.escape(sentence))
                            .append("</li>"));
            html.append("</ul>");
        }
        String quotes = new QuoteBlock(summary).blocks(ROOM_FOR_QUOTES);
        if (!quotes.isEmpty()) {
            html.append("<details><summary>")
                    .append(TelegramHtml.escape(labels.quotes()))
                    .append("</summary>")
                    .append(quotes)
                    .append("</details>");
        }
        if (!last.isEmpty()) {
            paragraph(html, last);
        }
        return html.append("<footer>")
                .append(footer(summary, link))
                .append("</footer>")
                .toString();
    }

    private static void paragraph(StringBuilder html, String inside) {
        html.append("<p>").append(inside).append("</p>");
    }

    private String speakers(List<Speaker> speakers) {
        return speakers.stream()
                .limit(MOST_SPEAKERS)
                .map(RichInterview::speaker)
                .collect(Collectors.joining(
                        "; ", TelegramHtml.bold(labels.speaks().apply(speakers.size()) + ":") + " ", ""));
    }

    private static String speaker(Speaker speaker) {
        String name = TelegramHtml.escape(TelegramHtml.cutPlain(speaker.name(), LONGEST_NAME));
        String role = speaker.role();
        return role == null ? name : name + ", " + TelegramHtml.escape(TelegramHtml.cutPlain(role, LONGEST_ROLE));
    }

    private String footer(Summary summary, @Nullable String link) {
        String minutes = TelegramHtml.escape(labels.minutes().apply(summary.minutes()));
        return TelegramHtml.href(link).isEmpty() ? minutes : minutes + " · " + TelegramHtml.link(link, labels.read());
    }
}
