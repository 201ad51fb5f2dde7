package newsbot.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import newsbot.text.Decoding;
import org.jspecify.annotations.Nullable;

/** One reading of one body: bytes, text, mended text, mark-up, items. */
final class FeedReading {
    private final ZoneId zone;
    private final URI address;

    FeedReading(ZoneId zone, URI address) {
        this.zone = zone;
        this.address = address;
    }

    FeedResult read(byte[] body, @Nullable String contentType) {
        FeedResult result = understood(body, contentType);
        return result instanceof FeedResult.Parsed parsed ? counted(parsed) : result;
    }

    /** Items that say nothing are listed, but will never be delivered; the count is a warning. */
    private static FeedResult.Parsed counted(FeedResult.Parsed parsed) {
        long silent = parsed.items().stream()
                .filter(item -> item.title() == null && item.description() == null && item.link() == null)
                .count();
        if (silent == 0) {
            return parsed;
        }
        List<String> warnings = new ArrayList<>(parsed.warnings());
        warnings.add(silent + " items say nothing and are not delivered");
        return new FeedResult.Parsed(parsed.title(), parsed.language(), parsed.items(), warnings, parsed.ttl());
    }

    private FeedResult understood(byte[] body, @Nullable String contentType) {
        Decoding decoding = Decoding.of(body, Decoding.charsetOf(contentType), XmlDeclaration.charsets(body));
        String text = decoding.text();
        if (text.isBlank()) {
            return new FeedResult.Failed("empty feed at " + address + ", expected RSS, Atom or JSON Feed");
        }
        List<String> warnings = new ArrayList<>(decoding.warnings());
        if (JsonFeed.looksLike(text)) {
            return new JsonFeed(zone, address).read(text, warnings);
        }
        String xml = XmlProlog.strip(text);
        if (HtmlPage.looksLike(xml)) {
            return HtmlPage.refusal(xml, contentType, address);
        }
        String hostile = Doctype.danger(xml);
        if (hostile != null) {
            return new FeedResult.Failed(hostile + ", expected a feed without entity declarations");
        }
        StrictXml.Outcome outcome = markup(Doctype.remove(xml), warnings);
        Markup root = outcome.root();
        FeedShape shape = root == null ? null : FeedShape.of(root);
        if (shape == null) {
            return unknown(xml, root, contentType, warnings);
        }
        if (root != null && shape.items().isEmpty() && shape.channel() == null) {
            warnings.add("<" + root.name() + "> holds no channel and no items");
        }
        if (outcome.isLimit() && shape.items().isEmpty()) {
            return new FeedResult.Failed("feed at " + address + " breaks a limit: " + outcome.fault()
                    + ", expected at most " + StrictXml.DEEPEST + " levels and " + StrictXml.MOST_ATTRIBUTES
                    + " attributes an element");
        }
        return new FeedContent(zone, address).read(shape, warnings);
    }

    /** The XML strictly if it can be read so, leniently otherwise. */
    private static StrictXml.Outcome markup(String xml, List<String> warnings) {
        XmlMending mending = new XmlMending(xml);
        String mended = mending.text();
        warnings.addAll(mending.warnings());
        StrictXml.Outcome strict = StrictXml.read(mended);
        if (strict.root() != null) {
            return strict;
        }
        warnings.add(strict.fault());
        return new StrictXml.Outcome(LenientXml.read(mended, strict.isLimit()), strict.fault(), strict.isLimit());
    }

    private FeedResult unknown(String xml, @Nullable Markup root, @Nullable String contentType, List<String> warnings) {
        if (HtmlPage.namesFeeds(xml)) {
            return HtmlPage.refusal(xml, contentType, address);
        }
        String what = root == null ? "no mark-up" : "<" + root.name() + ">";
        String why = warnings.isEmpty() ? "" : " (" + warnings.get(warnings.size() - 1) + ")";
        return new FeedResult.Failed(
                "not a feed: " + what + " at " + address + why + ", expected RSS, Atom or JSON Feed");
    }
}
