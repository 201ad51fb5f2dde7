package newsbot.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleResult;
import newsbot.article.ArticleSettings;
import newsbot.web.RawServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No feed and no page makes its reader open anything outside of its own bytes. The canary is a pipe: who writes to it is
 * let go as soon as anyone opens it for reading. Addresses point to a listener that counts.
 */
@Timeout(60)
final class NothingOutsideTest {
    private static final URI ADDRESS = URI.create("https://site.example/feed");
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    @TempDir
    private Path directory;

    private final RawServer listener = listener();
    private final AtomicBoolean opened = new AtomicBoolean();
    private Path canary = Path.of("");

    private static RawServer listener() {
        try {
            return RawServer.saying("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<!ENTITY x 'CANARY'>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void lay() throws Exception {
        canary = directory.resolve("canary");
        Process process = new ProcessBuilder("mkfifo", canary.toString()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(canary, "CANARY");
                opened.set(true);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
        if (!opened.get()) {
            assertThat(Files.readString(canary)).isEqualTo("CANARY"); // lets the writer go
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'>]>RSS",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'HTTP'>]>RSS",
                "<!DOCTYPE rss [<!ENTITY x PUBLIC 'p' 'FILE'>]>RSS",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'HTTP'> %x;]>RSS",
                "<!DOCTYPE rss [<!ENTITY % f SYSTEM 'FILE'><!ENTITY % e \"<!ENTITY &#37; s SYSTEM 'HTTP?%f;'>\"> %e; %s;]>RSS",
                "<!DOCTYPE rss [<!ENTITY % x PUBLIC '-//W3C//ENTITIES Latin 1 for XHTML//EN' 'HTTP'> %x;]>RSS",
                "<!DOCTYPE rss SYSTEM 'HTTP'>RSS",
                "<!DOCTYPE rss SYSTEM 'FILE'>RSS",
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD Rss 0.91//EN' 'HTTP'>RSS",
                "<!doctype rss [<!entity x system 'FILE'>]>RSS",
                "<!--c--><!DOCTYPE rss [<!--]>--><!ENTITY x SYSTEM 'FILE'>]>RSS",
                "<?xml-stylesheet type='text/xsl' href='HTTP'?>RSS",
                "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>T<xi:include href='FILE' parse='text'/>"
                        + "<xi:include href='HTTP'/></title></item></channel></rss>",
                "<rss xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='HTTP HTTP'"
                        + " xsi:noNamespaceSchemaLocation='HTTP'><channel><item><title>T</title></item></channel></rss>",
                "<rss><channel><item><title>T</title><description>&lt;img src='HTTP'&gt;&lt;iframe src='FILE'&gt;</description>"
                        + "<enclosure url='HTTP' type='image/png'/></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='HTTP'><entry><title>T</title><content src='HTTP'/></entry></feed>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"next_url\":\"HTTP\",\"items\":[{\"id\":\"1\",\"title\":\"T\"}]}",
                "<!DOCTYPE html SYSTEM 'HTTP'><html><head><link rel='alternate' type='application/rss+xml' href='HTTP'></head></html>"
            })
    void feedOpensNothing(String form) {
        FeedResult result = PatientParsers.parser(BAKU).parse(bytes(form), "text/xml", ADDRESS);

        assertThat(result.toString()).doesNotContain("CANARY");
        assertThat(listener.connects()).isZero();
        assertThat(opened).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'FILE'>]><h1>T</h1><p>&x;</p>",
                "<h1>T</h1><iframe src='FILE'></iframe><object data='HTTP'></object><embed src='HTTP'>",
                "<meta http-equiv=refresh content='0;url=HTTP'><base href='HTTP'><h1>T</h1><img src='a.png'>",
                "<link rel=stylesheet href='HTTP'><script src='HTTP'></script><style>@import 'HTTP'</style><h1>T</h1>",
                "<script type='application/ld+json'>{\"@context\":\"HTTP\",\"@type\":\"NewsArticle\",\"headline\":\"T\","
                        + "\"image\":\"HTTP\"}</script><h1>T</h1>"
            })
    void pageOpensNothing(String form) {
        ArticleResult result = new ArticleParser(new ArticleSettings(null, null, null, null, null, null, BAKU))
                .parse(bytes(form), "text/html", ADDRESS);

        assertThat(result.toString()).doesNotContain("CANARY");
        assertThat(listener.connects()).isZero();
        assertThat(opened).isFalse();
    }

    @Test
    void canaryAndListenerNoticeReaders() throws IOException {
        assertThat(Files.readString(canary)).isEqualTo("CANARY");
        listener.address("/").toURL().openStream().close();

        Awaitility.await().untilTrue(opened);
        assertThat(listener.connects()).isEqualTo(1);
    }

    private byte[] bytes(String form) {
        String rss = "<rss version='2.0'><channel><item><title>T &x;</title></item></channel></rss>";
        List<String[]> places = List.of(
                new String[] {"RSS", rss},
                new String[] {"FILE", canary.toUri().toString()},
                new String[] {"HTTP", listener.address("/x").toString()});
        String text = form;
        for (String[] place : places) {
            text = text.replace(place[0], place[1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
