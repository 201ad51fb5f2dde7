package newsbot.telegram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import newsbot.text.OneLine;

/** Takes the token out of texts made by others, and makes one short line of them. */
final class Redactor {
    private static final int LONGEST = 300;
    private static final int SHORTEST_SECRET = 6;

    private final String token;
    private final String encoded;
    private final String secret;

    Redactor(String token) {
        this.token = token;
        this.encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
        this.secret = token.substring(token.indexOf(':') + 1);
    }

    String clean(String text) {
        String line = OneLine.of(text);
        line = line.replace(token, "***").replace(encoded, "***");
        if (secret.length() >= SHORTEST_SECRET) {
            line = line.replace(secret, "***");
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The kind and the message of a failure. */
    String clean(Throwable failure) {
        String message = failure.getMessage();
        return clean(failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }
}
