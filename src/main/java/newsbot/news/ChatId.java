package newsbot.news;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A chat as the Bot API addresses it ({@code chat_id}): a number in decimal, negative for groups
 * and channels, or the {@code @username} of a public channel, in small letters: Telegram does not tell
 * {@code @Channel} from {@code @channel}, and a chat that had two ids would get everything twice.
 */
public record ChatId(String value) {
    private static final int DIGITS = 19;
    private static final Pattern NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

    public ChatId {
        if (!isNumber(value) && !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("chat: a number or @username expected, got " + value);
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Of each of a million readers: worth more than a regular expression. */
    private static boolean isNumber(String value) {
        int first = value.startsWith("-") ? 1 : 0;
        int digits = value.length() - first;
        for (int i = first; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return digits > 0 && digits <= DIGITS;
    }

    public static ChatId of(long id) {
        return new ChatId(Long.toString(id));
    }

    /** Whether this is a person's private chat; groups and channels are limited differently. */
    public boolean isPrivate() {
        char first = value.charAt(0);
        return first != '-' && first != '@';
    }

    /** Whether this is a name, which stands for a chat that has a number too. */
    public boolean isName() {
        return value.charAt(0) == '@';
    }

    @Override
    public String toString() {
        return value;
    }
}
