package newsbot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newsbot.feed.FeedParser;
import newsbot.feed.FeedResult;
import newsbot.news.Item;
import newsbot.news.Language;
import newsbot.settings.Settings;
import newsbot.web.Fetch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsbot feed}: what a feed says, as the bot understands it. */
@Command(name = "feed", description = "Prints the items of feeds, a line of JSON for each feed.")
final class FeedCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A feed's address or file.")
    private List<String> sources = new ArrayList<>();

    FeedCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Settings settings = config.settingsOrPackaged(outside, Settings.Use.READING);
        ZoneId zone = settings.site().timeZone();
        try (SourceLines lines = new SourceLines(outside, settings.fetch())) {
            return lines.print(sources, Fetch.Want.FEED, content -> json(content, zone));
        }
    }

    private static ObjectNode json(SourceContent content, ZoneId zone) throws Unreadable {
        FeedResult result = new FeedParser(zone).parse(content.body(), content.contentType(), content.address());
        if (result instanceof FeedResult.Parsed parsed) {
            Logger log = LoggerFactory.getLogger(FeedCommand.class);
            parsed.warnings().forEach(warning -> log.warn("source={} warning={}", content.source(), warning));
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("source", content.source());
            Language language = Language.ofTag(parsed.language());
            json.put("title", parsed.title()).put("language", language == null ? null : language.code());
            ArrayNode items = json.putArray("items");
            parsed.items().forEach(item -> items.add(json(item)));
            return json;
        }
        throw new Unreadable(((FeedResult.Failed) result).message());
    }

    private static ObjectNode json(Item item) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", item.id())
                .put("title", item.title())
                .put("link", item.link())
                .put(
                        "published",
                        item.published() == null ? null : item.published().toString())
                .put("section", item.section())
                .put("author", item.author())
                .put("description", item.description())
                .put("image", item.image());
    }
}
