package newsbot.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's {@code meta} elements by name, property or itemprop; the first of a name counts. */
final class Meta {
    private final Map<String, String> contents = new HashMap<>();

    Meta(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = Words.fold(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"name", "property", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    contents.putIfAbsent(name, content);
                }
            }
        }
    }

    /** The content of the first of these names that the page has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String content = contents.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }
}
