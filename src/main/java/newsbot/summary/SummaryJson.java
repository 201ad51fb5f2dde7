package newsbot.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newsbot.news.Summary;
import newsbot.news.Summary.Quote;
import newsbot.news.Summary.Speaker;

/** Summaries as the command line prints them, one JSON object a line. */
public final class SummaryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SummaryJson() {}

    /**
     * {@code {"source","title","standfirst","interviewees","sentences","quotes","message"}}.
     *
     * @param source what the article was read from, as the caller named it
     * @param message the summary as Telegram HTML
     */
    public static String line(String source, Summary summary, String message) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("source", source).put("title", summary.title()).put("standfirst", summary.standfirst());
        ArrayNode interviewees = json.putArray("interviewees");
        for (Speaker speaker : summary.interviewees()) {
            interviewees.addObject().put("name", speaker.name()).put("role", speaker.role());
        }
        ArrayNode sentences = json.putArray("sentences");
        summary.sentences().forEach(sentences::add);
        ArrayNode quotes = json.putArray("quotes");
        for (Quote quote : summary.quotes()) {
            quotes.addObject().put("speaker", quote.speaker()).put("text", quote.text());
        }
        json.put("message", message);
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
