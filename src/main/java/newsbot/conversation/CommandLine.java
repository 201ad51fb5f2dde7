package newsbot.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as typed: {@code /name@bot words}.
 *
 * @param name in lower case, without the slash
 * @param bot whom it is meant for, without the at sign; null when it does not say
 * @param text what follows, stripped
 */
record CommandLine(String name, @Nullable String bot, String text) {
    private static final Pattern FORM =
            Pattern.compile("\\A/([\\p{L}0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?\\z", Pattern.DOTALL);

    /** Empty for a text that is no command. */
    static Optional<CommandLine> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(3);
        return Optional.of(new CommandLine(
                matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2), rest == null ? "" : rest.strip()));
    }

    /** What follows in one line. */
    String words() {
        return text.replaceAll("\\s+", " ");
    }
}
