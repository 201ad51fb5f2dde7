package newsbot.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** A method of the library whose answer is read as an {@link Answer} instead of the library's types. */
final class Question extends BotApiMethod<Answer> {
    private final BotApiMethod<?> method;
    private final Reading reading;

    private Question(BotApiMethod<?> method, Reading reading) {
        this.method = method;
        this.reading = reading;
    }

    private interface Reading extends Serializable {
        Answer of(String body);
    }

    /** Of the answer everything is read. */
    static Question whole(BotApiMethod<?> method) {
        return new Question(method, Answer::parse);
    }

    /** Of the answer no more is read than whether, and as which message, it was sent. */
    static Question sending(BotApiMethod<?> method) {
        return new Question(method, Answer::ofMessage);
    }

    @JsonValue
    BotApiMethod<?> method() {
        return method;
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
