package newsbot.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** A method of the library whose answer is read as an {@link Answer} instead of the library's types. */
final class Question extends BotApiMethod<Answer> {
    private final BotApiMethod<?> method;

    @SuppressWarnings("serial") // nobody serialises it but Jackson
    private final Object body;

    private final Reading reading;

    private Question(BotApiMethod<?> method, Object body, Reading reading) {
        this.method = method;
        this.body = body;
        this.reading = reading;
    }

    private interface Reading extends Serializable {
        Answer of(String body);
    }

    /** Of the answer everything is read. */
    static Question whole(BotApiMethod<?> method) {
        return new Question(method, method, Answer::parse);
    }

    /** Of the answer no more is read than whether, and as which message, it was sent. */
    static Question sending(BotApiMethod<?> method) {
        return new Question(method, method, Answer::ofMessage);
    }

    /** The same with a body that was made before. */
    static Question sending(BotApiMethod<?> method, String json) {
        return new Question(method, new RawValue(json), Answer::ofMessage);
    }

    @JsonValue
    Object body() {
        return body;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }

    @Override
    public Answer deserializeResponse(String answer) {
        return reading.of(answer);
    }
}
