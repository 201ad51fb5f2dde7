package newsbot.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import newsbot.news.Item;
import newsbot.text.Dates;
import org.jspecify.annotations.Nullable;

/** JSON Feed (jsonfeed.org, version 1 and 1.1), read item by item so that a cut-off one costs only itself. */
final class JsonFeed {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final ZoneId zone;
    private final URI address;

    JsonFeed(ZoneId zone, URI address) {
        this.zone = zone;
        this.address = address;
    }

    static boolean looksLike(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
    }

    FeedResult read(String text, List<String> warnings) {
        List<JsonNode> items = new ArrayList<>();
        String title = null;
        String language = null;
        String home = null;
        boolean recognised = false;
        try (JsonParser json = MAPPER.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return failed("an array");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                switch (name) {
                    case "title" -> title = json.getValueAsString();
                    case "language" -> language = json.getValueAsString();
                    case "home_page_url" -> home = json.getValueAsString();
                    case "version" -> recognised |= json.getValueAsString("").contains("jsonfeed");
                    case "items" -> {
                        recognised = true;
                        while (value == JsonToken.START_ARRAY && json.nextToken() != JsonToken.END_ARRAY) {
                            items.add(MAPPER.readTree(json));
                        }
                    }
                    default -> {}
                }
                json.skipChildren();
            }
        } catch (IOException | RuntimeException broken) {
            String fault = FeedText.line(broken.getMessage());
            if (!recognised) {
                return failed("broken JSON: " + fault);
            }
            warnings.add("JSON is broken behind item " + items.size() + ": " + fault);
        }
        if (!recognised) {
            return failed("JSON without items");
        }
        Links links = new Links(address, home);
        List<Item> read = items.stream()
                .filter(JsonNode::isObject)
                .map(item -> item(item, links))
                .toList();
        return new FeedResult.Parsed(PlainText.of(title, 2000), language, read, warnings, null);
    }

    private FeedResult failed(String what) {
        return new FeedResult.Failed("not a feed: " + what + " at " + address + ", expected RSS, Atom or JSON Feed");
    }

    private Item item(JsonNode item, Links links) {
        Markup place = new Markup("item", null);
        String link = null;
        for (String name : List.of("url", "external_url")) {
            link = link != null ? link : links.resolve(text(item, name), place);
        }
        String id = text(item, "id");
        String image = links.resolve(text(item, "image", "banner_image"), place);
        String html = text(item, "content_html");
        if (image == null && html != null) {
            Markup description = new Markup("description", place);
            description.add(html);
            image = new Images(links).of(place);
        }
        JsonNode author = item.path("authors").path(0).isMissingNode()
                ? item.path("author")
                : item.path("authors").path(0);
        return new PlainItem(
                        id == null ? null : id.strip(),
                        text(item, "title"),
                        link,
                        Dates.parse(text(item, "date_published", "date_modified"), zone),
                        item.path("tags").path(0).asText(null),
                        author.isTextual() ? author.asText() : text(author, "name"),
                        text(item, "summary", "content_text", "content_html"),
                        image)
                .plain();
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
