package newsbot.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org Article and its kinds). Scripts that are no
 * JSON are passed over.
 */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 8;
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/#:])?(?:\\w*Article|\\w*Posting|Report|Review|Liveblog\\w*)");

    private final List<JsonNode> articles = new ArrayList<>();

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type*=ld+json]")) {
            String data = script.data().strip().replaceAll("^(?:<!\\[CDATA\\[|<!--)|(?:]]>|-->)$", "");
            if (!data.isEmpty() && data.length() <= LONGEST) {
                found.add(data);
            }
        }
        return found;
    }

    private void add(String data) {
        try {
            collect(JSON.readTree(data), 0);
        } catch (JsonProcessingException notJson) {
            // the page's own matter: it has other places to say the same
            return;
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            articles.add(node);
        } else if (node.isContainerNode()) {
            for (JsonNode child : node) {
                collect(child, depth + 1);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLE.matcher(type.asText("")).matches();
    }

    /** The plain text of the first of the article's properties that has one. */
    @Nullable
    String text(String... properties) {
        for (JsonNode article : articles) {
            for (String property : properties) {
                String text = textOf(article.path(property), ", ");
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The address of the article's picture as written. */
    @Nullable
    String image() {
        for (JsonNode article : articles) {
            JsonNode image = article.path("image");
            JsonNode one = image.isArray() ? image.path(0) : image;
            String address = one.isObject() ? one.path("url").asText("") : one.asText("");
            if (!address.isBlank()) {
                return address;
            }
        }
        return null;
    }

    private static @Nullable String textOf(JsonNode node, String comma) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode one : node) {
                String text = textOf(one, comma);
                if (text != null && !all.contains(text)) {
                    all.add(text);
                }
            }
            return all.isEmpty() ? null : String.join(comma, all);
        }
        if (node.isObject()) {
            return textOf(node.path("name"), comma);
        }
        return node.isValueNode() ? Words.orNull(plain(node.asText(""))) : null;
    }

    private static String plain(String text) {
        String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return unescaped.indexOf('<') < 0
                ? unescaped
                : Parser.parseBodyFragment(unescaped, "").text();
    }
}
