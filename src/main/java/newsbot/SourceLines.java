package newsbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import newsbot.settings.Echo;
import newsbot.web.Fetch;
import newsbot.web.FetchSettings;
import newsbot.web.Fetched;
import newsbot.web.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads sources one after the other and prints one line of JSON for each. */
final class SourceLines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceLines.class);
    private static final Pattern SCHEME = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*://");

    private final Outside outside;
    private final FetchSettings settings;
    private final Fetcher fetcher;

    SourceLines(Outside outside, FetchSettings settings) {
        this.outside = outside;
        this.settings = settings;
        this.fetcher = new Fetcher(settings, Clock.systemUTC());
    }

    /** What a command makes of a source. */
    interface Reader {
        /** What is printed of it: an object whose first field is {@code source}. */
        JsonNode read(SourceContent content) throws Unreadable;
    }

    /**
     * Prints the lines; the exit code says whether any source could be read. What is wrong with one stands on its line, so
     * that standard error only counts them.
     */
    int print(List<String> sources, Fetch.Want want, Reader reader) {
        int unreadable = 0;
        for (String source : sources) {
            JsonNode line;
            try {
                line = reader.read(content(source, want));
            } catch (Unreadable e) {
                unreadable++;
                line = error(source, e.what());
            } catch (RuntimeException | StackOverflowError surprise) { // costs this source, not the next
                unreadable++;
                LOG.debug("source failed", surprise);
                line = error(source, source + ": unreadable (" + surprise + "), another form of it expected");
            }
            outside.out().print(line + "\n");
            outside.out().flush();
        }
        if (unreadable > 0) {
            outside.err().println("newsbot: unreadable sources: " + unreadable + " of " + sources.size());
        }
        return unreadable < sources.size() ? ExitCode.DONE : ExitCode.NO_SOURCE;
    }

    private static JsonNode error(String source, String message) {
        return JsonNodeFactory.instance.objectNode().put("source", source).put("error", Echo.line(message));
    }

    private SourceContent content(String source, Fetch.Want want) throws Unreadable {
        return SCHEME.matcher(source).lookingAt() ? fetched(source, want) : file(source);
    }

    private SourceContent fetched(String source, Fetch.Want want) throws Unreadable {
        URI address;
        try {
            address = new URI(source.strip());
        } catch (URISyntaxException e) {
            throw new Unreadable(source + ": no valid address, http:// or https:// and a host expected");
        }
        Fetched fetched = fetcher.fetch(want == Fetch.Want.FEED ? Fetch.feed(address) : Fetch.page(address));
        if (fetched instanceof Fetched.Page page) {
            return new SourceContent(source, page.address(), page.contentType(), page.body());
        }
        throw new Unreadable(
                fetched instanceof Fetched.Failed failed
                        ? failed.message()
                        : source + ": no content, a document expected");
    }

    private SourceContent file(String source) throws Unreadable {
        try {
            Path file = Path.of(source);
            if (Files.isDirectory(file)) {
                throw new Unreadable(source + ": is a directory, a file or an http(s) address expected");
            }
            if (Files.size(file) > settings.maxSize()) {
                throw new Unreadable(
                        source + ": larger than fetch.max-size, at most " + settings.maxSize() + " bytes expected");
            }
            return new SourceContent(source, file.toUri(), null, Files.readAllBytes(file));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Unreadable(source + ": no such file, a file or an http(s) address expected");
        } catch (IOException e) {
            throw new Unreadable(source + ": cannot be read, a readable file expected");
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
