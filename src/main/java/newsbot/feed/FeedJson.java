package newsbot.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newsbot.news.Item;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * A feed's reading as the JSON object that {@code newsbot feed} prints: absent fields null, dates in
 * ISO 8601, the language without its region.
 */
public final class FeedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The object for a source: its items, or the error. */
    public ObjectNode of(String source, FeedResult result) {
        ObjectNode json = NODES.objectNode().put("source", source);
        if (result instanceof FeedResult.Failed failed) {
            return json.put("error", failed.message());
        }
        FeedResult.Parsed parsed = (FeedResult.Parsed) result;
        Language language = Language.ofTag(parsed.language());
        put(json, "title", parsed.title());
        put(json, "language", language == null ? null : language.code());
        var items = json.putArray("items");
        for (Item item : parsed.items()) {
            items.add(of(item));
        }
        return json;
    }

    private static ObjectNode of(Item item) {
        ObjectNode json = NODES.objectNode();
        put(json, "id", item.id());
        put(json, "title", item.title());
        put(json, "link", item.link());
        put(
                json,
                "published",
                item.published() == null ? null : item.published().toString());
        put(json, "section", item.section());
        put(json, "author", item.author());
        put(json, "description", item.description());
        put(json, "image", item.image());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        json.set(name, text == null ? NODES.nullNode() : NODES.textNode(text));
    }
}
