package newsbot.telegram;

import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** A call could not even be put into words of the Bot API: nothing of it has left, and nothing would another time. */
final class NotMadeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException reason;

    private NotMadeException(RuntimeException reason) {
        super(reason);
        this.reason = reason;
    }

    RuntimeException cause() {
        return reason;
    }

    /** Puts a call into words. */
    interface Making<T> {
        T make() throws TelegramApiValidationException;
    }

    /** Makes a call; everything is as it was when that fails. */
    static <T> T made(Making<T> making) throws TelegramApiValidationException {
        try {
            return making.make();
        } catch (RuntimeException surprise) {
            throw new NotMadeException(surprise);
        }
    }
}
