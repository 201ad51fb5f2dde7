package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a call: it may be kept from taking effect, and its answer may be spoilt. */
public final class Effect {
    private final @Nullable Answer instead;
    private final UnaryOperator<Answer> spoilt;

    private Effect(@Nullable Answer instead, UnaryOperator<Answer> spoilt) {
        this.instead = instead;
        this.spoilt = spoilt;
    }

    private static Effect instead(Answer answer) {
        return new Effect(answer, UnaryOperator.identity());
    }

    private static Effect afterwards(UnaryOperator<Answer> spoilt) {
        return new Effect(null, spoilt);
    }

    /** The answer that is given without the call being looked at; null if it takes effect. */
    @Nullable
    Answer instead() {
        return instead;
    }

    Answer spoil(Answer answer) {
        return spoilt.apply(answer);
    }

    /** Refused in the usual envelope, such as 403 "Forbidden: bot was blocked by the user". */
    public static Effect refuse(int code, String description) {
        return instead(new Refusal(code, description, null).answer());
    }

    /** Refused because the group has become a supergroup with that id. */
    public static Effect migrated(long to) {
        return instead(new Refusal(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        Json.object().put("migrate_to_chat_id", to))
                .answer());
    }

    /** 429 with {@code retry_after} in seconds. */
    public static Effect tooMany(long retryAfter) {
        return instead(Refusal.flood(retryAfter).answer());
    }

    /** 429 with any {@code retry_after}: absent when null, or a text, or a negative number. */
    public static Effect tooManyOddly(@Nullable JsonNode retryAfter) {
        ObjectNode parameters = Json.object();
        if (retryAfter != null) {
            parameters.set("retry_after", retryAfter);
        }
        return instead(new Refusal(429, "Too Many Requests", retryAfter == null ? null : parameters).answer());
    }

    /** A gateway's HTML page instead of JSON. */
    public static Effect htmlPage(int status) {
        return instead(Answer.text(
                status, "text/html", "<html><head><title>" + status + "</title></head><body>nginx</body></html>"));
    }

    /** Any body with any status. */
    public static Effect body(int status, String body) {
        return instead(Answer.text(status, "application/json", body));
    }

    /** 503 with {@code Retry-After: 0}; the call has taken effect. */
    public static Effect unavailableAfterAccepting() {
        return afterwards(
                answer -> Answer.text(503, "text/html", "<h1>503</h1>").with("Retry-After", "0"));
    }

    /** A status with an HTML page; the call has taken effect. */
    public static Effect htmlPageAfterAccepting(int status) {
        return afterwards(answer -> Answer.text(status, "text/html", "<h1>" + status + "</h1>"));
    }

    /** The connection is closed before the call takes effect. */
    public static Effect close() {
        return instead(silent(Answer.Ending.CLOSE));
    }

    /** The connection is reset before the call takes effect. */
    public static Effect reset() {
        return instead(silent(Answer.Ending.RESET));
    }

    /** No answer, connection open; the call takes no effect. */
    public static Effect hang() {
        return instead(silent(Answer.Ending.STALL));
    }

    /** The call takes effect; the connection is closed without an answer. */
    public static Effect closeAfterAccepting() {
        return afterwards(answer -> answer.ending(Answer.Ending.CLOSE));
    }

    /** The call takes effect; the connection is reset without an answer. */
    public static Effect resetAfterAccepting() {
        return afterwards(answer -> answer.ending(Answer.Ending.RESET));
    }

    /** The call takes effect; no answer, connection open. */
    public static Effect hangAfterAccepting() {
        return afterwards(answer -> answer.ending(Answer.Ending.STALL));
    }

    /** The call takes effect; half of the answer, then the connection is closed. */
    public static Effect cutAfterAccepting() {
        return afterwards(answer -> answer.ending(Answer.Ending.CUT));
    }

    /** The call takes effect; half of the answer, then nothing, connection open. */
    public static Effect hangInBodyAfterAccepting() {
        return afterwards(answer -> answer.ending(Answer.Ending.STALL_IN_BODY));
    }

    /** The call takes effect; the answer is another, such as {@code null} or half of an object. */
    public static Effect answerAfterAccepting(int status, String body) {
        return afterwards(answer -> Answer.text(status, "application/json", body));
    }

    /** The call takes effect at once; the answer comes late. */
    public static Effect late(Duration by) {
        return afterwards(answer -> answer.after(by));
    }

    private static Answer silent(Answer.Ending ending) {
        return Answer.text(200, "application/json", "").ending(ending);
    }
}
