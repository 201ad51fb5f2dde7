package newsbot.story;

import java.util.List;
import java.util.function.IntFunction;
import newsbot.news.Summary;
import newsbot.news.Summary.Speaker;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/**
 * An interview's summary as one message in Telegram HTML: linked headline, standfirst, who speaks, key
 * sentences, an expandable block quote that holds quotes and speakers' names only, reading time and
 * link. At most {@link TelegramHtml#MESSAGE_LIMIT} units; what does not fit is left out sentence by
 * sentence.
 */
public final class InterviewMessage {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_STANDFIRST = 500;
    private static final int MOST_SPEAKERS = 8;
    private static final int LONGEST_ROLE = 160;
    private static final int ROOM_FOR_QUOTES = 1200;

    /**
     * The words around a summary in the language of the reader's labels.
     *
     * @param speaks stands before so many who speak, such as "Speaking"
     * @param quotes stands above quotes that are folded away
     * @param minutes reading time in words for a number of minutes
     * @param read the text of the link to the article
     */
    public record Labels(IntFunction<String> speaks, String quotes, IntFunction<String> minutes, String read) {}

    private final Labels labels;

    public InterviewMessage(Labels labels) {
        this.labels = labels;
    }

    /**
     * The message.
     *
     * @param link the article's address; linked only if absolute http or https
     */
    public String of(Summary summary, @Nullable String link) {
        return of(summary, link, "");
    }

    /**
     * The message with a last line.
     *
     * @param last Telegram HTML; empty for none
     */
    public String of(Summary summary, @Nullable String link, String last) {
        String title = TelegramHtml.cutPlain(summary.title(), LONGEST_TITLE);
        String footer = footer(summary, link) + (last.isEmpty() ? "" : "\n" + last);
        int room = TelegramHtml.MESSAGE_LIMIT - TelegramHtml.length(footer) - 2;
        StringBuilder html = new StringBuilder("<b>" + TelegramHtml.link(link, title) + "</b>");
        if (summary.standfirst() != null && !summary.standfirst().isBlank()) {
            String standfirst = WholeSentences.fitting(summary.standfirst(), LONGEST_STANDFIRST);
            html.append("\n<i>")
                    .append(TelegramHtml.escape(
                            standfirst.isEmpty()
                                    ? TelegramHtml.cutPlain(summary.standfirst(), LONGEST_STANDFIRST)
                                    : standfirst))
                    .append("</i>");
        }
        if (!summary.interviewees().isEmpty()) {
            html.append("\n\n").append(speakers(summary.interviewees()));
        }
        int reserved = summary.quotes().isEmpty() ? 0 : ROOM_FOR_QUOTES;
        for (String sentence : summary.sentences()) {
            String line = "\n\n• " + TelegramHtml.escape(sentence);
            if (TelegramHtml.length(html + line) <= room - reserved) {
                html.append(line);
            }
        }
        html.append(new QuoteBlock(summary).html(room - TelegramHtml.length(html.toString())));
        return html + footer;
    }

    private String speakers(List<Speaker> speakers) {
        StringBuilder line =
                new StringBuilder("<b>" + TelegramHtml.escape(labels.speaks().apply(speakers.size())) + ":</b> ");
        String separator = "";
        for (Speaker speaker : speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()))) {
            line.append(separator).append(TelegramHtml.escape(TelegramHtml.cutPlain(speaker.name(), 100)));
            if (speaker.role() != null) {
                line.append(", ").append(TelegramHtml.escape(TelegramHtml.cutPlain(speaker.role(), LONGEST_ROLE)));
            }
            separator = "; ";
        }
        return line.toString();
    }

    private String footer(Summary summary, @Nullable String link) {
        String minutes = TelegramHtml.escape(labels.minutes().apply(summary.minutes()));
        return "\n\n" + minutes
                + (TelegramHtml.href(link).isPresent() ? " · " + TelegramHtml.link(link, labels.read()) : "");
    }
}
