package newsbot.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with the configuration: collected, so that the operator sees all of it at once. No
 * line of it holds a secret.
 */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /**
     * One fault.
     *
     * @param line counted from 1; 0 where it concerns no line
     */
    private record Fault(String file, int line, String what) {
        @Override
        public String toString() {
            return file + ":" + (line > 0 ? line + ":" : "") + " " + what;
        }
    }

    /** A fault of a value or a key in a file. */
    void add(String file, int line, String key, String what) {
        found.add(new Fault(file, line, (key.isEmpty() ? "" : Echo.line(key) + ": ") + Echo.line(what)));
    }

    /** A fault of a file as a whole or of an environment variable. */
    void add(String place, String what) {
        found.add(new Fault(place, 0, Echo.line(what)));
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The faults as {@code FILE:LINE: key: what is wrong, what was expected}, by file and line. */
    public List<String> lines() {
        List<String> files = found.stream().map(Fault::file).distinct().toList();
        return found.stream()
                .sorted(Comparator.comparingInt((Fault f) -> files.indexOf(f.file()))
                        .thenComparingInt(Fault::line))
                .map(Fault::toString)
                .distinct()
                .toList();
    }

    /** Ends the reading when something is wrong. */
    void throwIfAny() {
        if (!isEmpty()) {
            throw new WrongSettings(lines());
        }
    }
}
