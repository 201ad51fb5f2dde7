package newsbot.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code ${…}} of a YAML file, hidden from its parser: between the braces of
 * {@code {key: ${NAME}}} they would not be text to it, and a default may hold whatever it likes.
 */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^{}\\r\\n]*}");
    private static final Pattern MASK = Pattern.compile("\uE000([0-9]{1,9})\uE001");

    private final List<String> references = new ArrayList<>();

    /** The text with a mask, which is plain text to YAML everywhere, for each reference. */
    String masked(String yaml) {
        return REFERENCE.matcher(yaml).replaceAll(reference -> {
            references.add(reference.group());
            return "\uE000" + (references.size() - 1) + "\uE001";
        });
    }

    /** A part of the masked text as it was. */
    String unmasked(String text) {
        return MASK.matcher(text).replaceAll(mask -> {
            int number = Integer.parseInt(mask.group(1));
            return Matcher.quoteReplacement(number < references.size() ? references.get(number) : mask.group());
        });
    }
}
