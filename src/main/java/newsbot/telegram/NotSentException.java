package newsbot.telegram;

import java.io.IOException;

/** A call failed before its request began to leave: the server can't know of it. */
final class NotSentException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException reason;

    NotSentException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    IOException cause() {
        return reason;
    }
}
