package newsbot.settings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a single value and where it came from.
 *
 * @param place the file or the variable that holds it
 * @param line in the file, or 0
 * @param note said after a fault; names the variables the text was made with
 */
record Value(String text, String path, String place, int line, String note) {

    /** The value that a {@code NEWSBOT_…} variable gives. */
    static Value ofVariable(String text, String path) {
        return new Value(text.strip(), path, Environment.variable(path), 0, "");
    }

    /** The parts between commas. */
    List<Value> split() {
        return Arrays.stream(text.split(","))
                .map(part -> new Value(part.strip(), path, place, line, note))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    /** The value as what it should be; null, and a fault, when it is not. */
    <T> @Nullable T as(Kind<T> kind, Faults faults) {
        try {
            return kind.reader().read(text);
        } catch (Kind.Wrong e) {
            faults.add(place, line, path, e.getMessage() + ", " + kind.expected() + " expected" + note);
            return null;
        }
    }
}
