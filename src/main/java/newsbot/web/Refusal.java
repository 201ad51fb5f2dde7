package newsbot.web;

import java.io.IOException;
import java.io.Serial;

/** A verdict of our own over an answer or an address; the message is fit to be shown. */
final class Refusal extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
