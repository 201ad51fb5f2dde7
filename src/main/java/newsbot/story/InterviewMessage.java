package newsbot.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.news.Summary.Speaker;
import newsbot.text.Sentences;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/**
 * An interview's summary as one message in Telegram HTML: linked headline, standfirst, who speaks, key
 * sentences, an expandable block quote that holds quotes and speakers' names only, reading time and
 * link. At most {@link TelegramHtml#MESSAGE_LIMIT} units; what does not fit is left out sentence by
 * sentence, so that every speaker keeps a quote as long as one fits.
 */
public final class InterviewMessage {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_STANDFIRST = 500;
    private static final int MOST_SPEAKERS = 8;
    private static final int LONGEST_ROLE = 160;
    private static final int ROOM_FOR_QUOTES = 1200;
    private static final int ENOUGH_QUOTES = 2200;

    /**
     * The words around a summary in the language of the reader's labels.
     *
     * @param speaks stands before so many who speak, such as "Speaking"
     * @param minutes reading time in words for a number of minutes
     * @param read the text of the link to the article
     */
    public record Labels(IntFunction<String> speaks, IntFunction<String> minutes, String read) {}

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
            String standfirst = fitting(summary.standfirst(), LONGEST_STANDFIRST);
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
        html.append(quotes(summary, room - TelegramHtml.length(html.toString())));
        return html + footer;
    }

    private String speakers(List<Speaker> speakers) {
        StringBuilder line = new StringBuilder("<b>" + TelegramHtml.escape(labels.speaks().apply(speakers.size())) + ":</b> ");
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

    /** The block quote, with as many quotes as fit into so many units; nothing if none does. */
    private static String quotes(Summary summary, int room) {
        List<Integer> chosen = new ArrayList<>();
        Map<Integer, String> texts = new LinkedHashMap<>();
        int left = Math.min(room, ENOUGH_QUOTES) - 4;
        Set<String> silent = new HashSet<>();
        summary.quotes().forEach(quote -> silent.add(speaker(quote)));
        for (Integer index : turnByTurn(summary.quotes())) {
            Quote quote = summary.quotes().get(index);
            int label = quote.speaker() == null ? 4 : quote.speaker().length() + 6;
            // until everybody has had a word, each takes no more than his share
            int share = left / Math.max(1, silent.size());
            silent.remove(speaker(quote));
            String text = fitting(quote.text(), share - label);
            if (!text.isEmpty()) {
                chosen.add(index);
                texts.put(index, text);
                left -= text.length() + label;
            }
        }
        if (chosen.isEmpty()) {
            return "";
        }
        chosen.sort(Comparator.naturalOrder());
        StringBuilder html = new StringBuilder("\n\n<blockquote expandable>");
        @Nullable String speaker = null;
        boolean first = true;
        for (Integer index : chosen) {
            Quote quote = summary.quotes().get(index);
            html.append(first ? "" : "\n\n");
            if (quote.speaker() != null && !quote.speaker().equals(speaker)) {
                html.append(TelegramHtml.bold(quote.speaker())).append('\n');
            }
            html.append('“')
                    .append(TelegramHtml.escape(Objects.requireNonNull(texts.get(index))))
                    .append('”');
            speaker = quote.speaker();
            first = false;
        }
        return html.append("</blockquote>").toString();
    }

    /** Each speaker's first quote, then each one's second, and so on. */
    private static List<Integer> turnByTurn(List<Quote> quotes) {
        Map<String, List<Integer>> bySpeaker = new LinkedHashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            bySpeaker
                    .computeIfAbsent(speaker(quotes.get(i)), s -> new ArrayList<>())
                    .add(i);
        }
        List<Integer> order = new ArrayList<>();
        for (int turn = 0; order.size() < quotes.size(); turn++) {
            for (List<Integer> own : bySpeaker.values()) {
                if (turn < own.size()) {
                    order.add(own.get(turn));
                }
            }
        }
        return order;
    }

    private static String speaker(Quote quote) {
        return quote.speaker() == null ? "" : quote.speaker();
    }

    /** The text itself, or as many of its sentences from the first as fit; empty if the first does not. */
    private static String fitting(String text, int room) {
        String clean = TelegramHtml.plain(TelegramHtml.escape(text));
        if (clean.length() <= room) {
            return clean;
        }
        int end = 0;
        int from = 0;
        for (String sentence : Sentences.split(clean, "")) {
            int start = clean.indexOf(sentence, from);
            from = start + sentence.length();
            if (from > room) {
                break;
            }
            end = from;
        }
        return clean.substring(0, end);
    }
}
