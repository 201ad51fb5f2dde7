package newsbot.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import newsbot.web.RawServer;
import org.jspecify.annotations.Nullable;

/** A site with one feed, as well or as ill as a test wants it. */
final class Site implements AutoCloseable {
    private final RawServer server;
    private volatile String body = feed("One", "Two");
    private volatile @Nullable String etag = "\"1\"";
    private volatile @Nullable String trouble;

    Site() throws IOException {
        server = RawServer.start(this::answer);
    }

    private void answer(RawServer.Asked request, OutputStream out) throws IOException {
        String wrong = trouble;
        String tag = etag;
        if (wrong != null && request.path().equals("/rss.xml")) {
            out.write(RawServer.bytes(wrong));
        } else if (tag != null && tag.equals(request.headers().get("if-none-match"))) {
            out.write(RawServer.bytes("HTTP/1.1 304 Not Modified\r\n\r\n"));
        } else {
            out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
                    + (tag == null ? "" : "ETag: " + tag + "\r\n") + "\r\n" + body));
        }
    }

    static String feed(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append(
                    "<item><title>%s</title><link>https://site.example/%s</link></item>\n".formatted(title, title));
        }
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Site</title>\n" + items
                + "</channel></rss>\n";
    }

    void publish(@Nullable String newEtag, String newBody) {
        etag = newEtag;
        body = newBody;
    }

    /** From now on the feed's address answers so; null for well again. */
    void answerWith(@Nullable String answer) {
        trouble = answer;
    }

    URI address() {
        return server.address("/rss.xml");
    }

    URI address(String path) {
        return server.address(path);
    }

    List<RawServer.Asked> asked() {
        return server.asked();
    }

    RawServer.Asked last() {
        return asked().get(asked().size() - 1);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
