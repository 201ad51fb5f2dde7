package newsbot.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What goes wrong with the sample site's answers. */
public final class SiteFault {
    private final UnaryOperator<Answer> spoilt;

    private SiteFault(UnaryOperator<Answer> spoilt) {
        this.spoilt = spoilt;
    }

    Answer spoil(Answer answer) {
        return spoilt.apply(answer);
    }

    /** A status with a small page. */
    public static SiteFault status(int status) {
        return new SiteFault(answer -> Answer.text(status, "text/html", "<h1>" + status + "</h1>"));
    }

    /** A status with {@code Retry-After}, in seconds or as a date. */
    public static SiteFault retryAfter(int status, String when) {
        return new SiteFault(answer ->
                Answer.text(status, "text/html", "<h1>" + status + "</h1>").with("Retry-After", when));
    }

    /** An HTML page with status 200 where a feed should be. */
    public static SiteFault htmlPage() {
        return new SiteFault(answer -> Answer.text(
                200,
                "text/html",
                "<!DOCTYPE html><html><head><title>Home</title></head><body><p>Hello</p></body></html>"));
    }

    /** Any content with status 200. */
    public static SiteFault body(String contentType, byte[] body) {
        return new SiteFault(answer -> Answer.of(200, contentType, body));
    }

    /** Somewhere else, by 302. */
    public static SiteFault redirect(String location) {
        return new SiteFault(answer -> Answer.text(302, "text/html", "").with("Location", location));
    }

    /** The right answer, late. */
    public static SiteFault late(Duration by) {
        return new SiteFault(answer -> answer.after(by));
    }

    /** The right answer, so many bytes a second. */
    public static SiteFault drip(int bytesPerSecond) {
        return new SiteFault(answer -> answer.dripping(bytesPerSecond));
    }

    /** The right answer, compressed whether asked for or not. */
    public static SiteFault gzip() {
        return new SiteFault(answer -> new Answer(
                        answer.status(),
                        answer.headers(),
                        zipped(answer.body()),
                        answer.ending(),
                        answer.delay(),
                        answer.bytesPerSecond())
                .with("Content-Encoding", "gzip"));
    }

    /** Half of the answer, then the connection is closed. */
    public static SiteFault cut() {
        return new SiteFault(answer -> answer.ending(Answer.Ending.CUT));
    }

    /** No answer; the connection is closed. */
    public static SiteFault close() {
        return new SiteFault(answer -> answer.ending(Answer.Ending.CLOSE));
    }

    /** No answer; the connection stays open. */
    public static SiteFault hang() {
        return new SiteFault(answer -> answer.ending(Answer.Ending.STALL));
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
