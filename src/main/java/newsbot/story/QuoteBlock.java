package newsbot.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.summary.QuoteStrength;
import newsbot.text.LanguageGuess;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/**
 * The expandable block quote of an interview's message: the strongest quotes in the article's order,
 * under their speakers' names. Everybody who is quoted keeps a quote as long as one fits.
 */
final class QuoteBlock {
    private static final int MOST = 2200;

    private final List<Quote> quotes;
    private final double[] strengths;
    private final Marks marks;

    /** Where some quotes have a name above them, one without would seem to be of the speaker before. */
    private final boolean named;

    QuoteBlock(Summary summary) {
        this.quotes = summary.quotes();
        this.strengths = QuoteStrength.of(summary);
        this.named = quotes.stream().anyMatch(quote -> quote.speaker() != null);
        String all = quotes.stream().map(Quote::text).collect(Collectors.joining(" "));
        this.marks = LanguageGuess.of(all, null).equals("en") ? Marks.CURLY : Marks.ANGLED;
    }

    /** Quotation marks as the quotes' language has them, whatever the language of the labels. */
    private record Marks(char open, char close) {
        static final Marks CURLY = new Marks('“', '”');
        static final Marks ANGLED = new Marks('«', '»');
    }

    /** Telegram HTML behind an empty line, with as many quotes as fit into so many units; empty if none does. */
    String html(int room) {
        Map<Integer, String> chosen = choose(Math.min(room, MOST) - 4);
        if (chosen.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("\n\n<blockquote expandable>");
        @Nullable String speaker = null;
        String separator = "";
        for (Map.Entry<Integer, String> one : chosen.entrySet()) {
            Quote quote = quotes.get(one.getKey());
            html.append(separator);
            if (quote.speaker() != null && !quote.speaker().equals(speaker)) {
                html.append(TelegramHtml.bold(quote.speaker())).append('\n');
            }
            html.append(marks.open())
                    .append(TelegramHtml.escape(one.getValue()))
                    .append(marks.close());
            speaker = quote.speaker();
            separator = "\n\n";
        }
        return html.append("</blockquote>").toString();
    }

    /** Blocks of a rich message, each a speaker's name or a quote; as many as fit into so many units. */
    String blocks(int room) {
        StringBuilder html = new StringBuilder();
        @Nullable String speaker = null;
        for (Map.Entry<Integer, String> one : choose(room).entrySet()) {
            Quote quote = quotes.get(one.getKey());
            if (quote.speaker() != null && !quote.speaker().equals(speaker)) {
                html.append("<p>").append(TelegramHtml.bold(quote.speaker())).append("</p>");
            }
            html.append("<blockquote>")
                    .append(marks.open())
                    .append(TelegramHtml.escape(one.getValue()))
                    .append(marks.close())
                    .append("</blockquote>");
            speaker = quote.speaker();
        }
        return html.toString();
    }

    /** What of which quotes fits, by the quotes' indices. */
    private Map<Integer, String> choose(int room) {
        Map<Integer, String> chosen = new TreeMap<>();
        int left = room;
        Set<String> silent = new HashSet<>();
        turnByTurn().forEach(index -> silent.add(speaker(quotes.get(index))));
        for (Integer index : turnByTurn()) {
            Quote quote = quotes.get(index);
            int label = quote.speaker() == null ? 4 : quote.speaker().length() + 6;
            // until everybody has had a word, each takes no more than his share
            int share = left / Math.max(1, silent.size());
            boolean first = silent.remove(speaker(quote));
            String text = WholeSentences.fitting(quote.text(), share - label);
            // one's only words may be cut, more words come whole or not at all
            if (!text.isEmpty() && (first || text.length() == WholeSentences.length(quote.text()))) {
                chosen.put(index, text);
                left -= text.length() + label;
            }
        }
        return chosen;
    }

    /** Each speaker's strongest quote, then each one's second, and so on. */
    private List<Integer> turnByTurn() {
        Map<String, List<Integer>> bySpeaker = new LinkedHashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            if (named && quotes.get(i).speaker() == null) {
                continue;
            }
            bySpeaker
                    .computeIfAbsent(speaker(quotes.get(i)), s -> new ArrayList<>())
                    .add(i);
        }
        bySpeaker.values().forEach(own -> own.sort(Comparator.comparingDouble((Integer i) -> -strengths[i])));
        int all = bySpeaker.values().stream().mapToInt(List::size).sum();
        List<Integer> order = new ArrayList<>();
        for (int turn = 0; order.size() < all; turn++) {
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
}
