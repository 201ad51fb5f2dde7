package newsbot.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One group of keys while it is read. Reading a key makes it known; {@link #end} reports the keys of
 * the file that nobody asked for. A wrong value is reported and its fallback taken, so that reading
 * goes on to the next fault.
 */
final class Section {
    private final Reading reading;
    private final String path;
    private final int line;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Reading reading, String path, int line, @Nullable Node node) {
        this.reading = reading;
        this.path = path;
        this.line = line;
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
        } else if (node != null && !isEmpty(node)) {
            reading.fault(node.line(), path, node.what() + ", a group of keys expected");
        }
    }

    /** The whole of a file. */
    static Section root(Reading reading, @Nullable Node node) {
        return new Section(reading, "", 1, node);
    }

    /** The path of the section within its file; empty for the whole file. */
    String path() {
        return path;
    }

    /** The file's keys in order, all of which count as known from now on. */
    Collection<String> keys() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** The line of a key, or of the section where the key is missing. */
    int line(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    /** Whether the file or the environment has anything at the key. */
    boolean has(String key) {
        Node.Entry entry = entries.get(key);
        return entry != null && !isEmpty(entry.value()) || reading.environment().overrides(pathOf(key));
    }

    /** Whether there is nothing at the key, or a list of nothing. */
    boolean lacks(String key) {
        Node.Entry entry = entries.get(key);
        boolean emptyList = entry != null
                && entry.value() instanceof Node.Sequence sequence
                && sequence.items().isEmpty();
        return emptyList ? !reading.environment().overrides(pathOf(key)) : !has(key);
    }

    /** Reports what is wrong with a key. */
    void fault(String key, String what) {
        if (reading.environment().override(pathOf(key)) != null) {
            reading.faults().add(Environment.variable(pathOf(key)), pathOf(key) + ": " + what);
        } else {
            reading.fault(line(key), pathOf(key), what);
        }
    }

    /** The group of keys at a key; without keys when the file has none there. */
    Section section(String key) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        return new Section(reading, pathOf(key), line(key), entry == null ? null : entry.value());
    }

    /** The groups of keys listed at a key. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size() || reading.environment().overridesBelow(pathOf(key) + "[" + i + "]"); i++) {
            Node item = i < items.size() ? items.get(i) : null;
            int at = item == null ? line(key) : item.line();
            sections.add(new Section(reading, pathOf(key) + "[" + i + "]", at, item));
        }
        return sections;
    }

    /** The value at a key; the fallback where there is none or it is wrong. */
    <T> T read(String key, T fallback, Kind<T> kind) {
        T value = find(key, kind);
        return value == null ? fallback : value;
    }

    /** As {@link #read}, but a key with nothing behind it is a fault. */
    <T> T readFilled(String key, T fallback, Kind<T> kind) {
        Node.Entry entry = entries.get(key);
        if (entry != null && !has(key)) {
            fault(key, "nothing, " + kind.expected() + " expected");
        }
        return read(key, fallback, kind);
    }

    /** The value at a key; null where there is none or it is wrong. */
    <T> @Nullable T find(String key, Kind<T> kind) {
        Value value = value(key, kind.expected());
        return value == null ? null : value.as(kind, reading.faults());
    }

    /** The value at a key; null where it is wrong or, which is a fault, missing. */
    <T> @Nullable T require(String key, Kind<T> kind) {
        if (!has(key) && needs(key)) {
            known.add(key);
            fault(key, "missing, " + kind.expected() + " expected");
            return null;
        }
        return find(key, kind);
    }

    /**
     * The values listed at a key, without the wrong ones; the fallback where there is no list. The
     * environment separates them by commas.
     */
    <T> List<T> all(String key, List<T> fallback, Kind<T> kind) {
        if (!has(key)) {
            skip(key);
            return fallback;
        }
        List<T> values = new ArrayList<>();
        for (Value value : values(key, kind.expected())) {
            T item = value.as(kind, reading.faults());
            if (item != null) {
                values.add(item);
            }
        }
        return List.copyOf(values);
    }

    /** Makes keys known whose values are of no interest this time. */
    void skip(String... keys) {
        for (String key : keys) {
            known.add(key);
            reading.environment().override(pathOf(key));
        }
    }

    /** Whether the command needs what is in this section. */
    boolean isNeeded() {
        return reading.uses(path);
    }

    /** Whether the command needs what is at the key. */
    boolean needs(String key) {
        return reading.uses(path.isEmpty() ? key : path);
    }

    /** Reports every key that nobody asked for. */
    void end() {
        for (Node.Entry entry : entries.values()) {
            if (!known.contains(entry.key())) {
                reading.fault(
                        entry.line(),
                        pathOf(entry.key()),
                        "unknown key" + Nearest.suggestion(entry.key(), known) + ", one of " + String.join(", ", known)
                                + " expected");
            }
        }
    }

    private @Nullable Value value(String key, String expected) {
        known.add(key);
        String override = reading.environment().override(pathOf(key));
        if (override != null) {
            return Value.ofVariable(override, pathOf(key));
        }
        Node.Entry entry = entries.get(key);
        return entry == null ? null : reading.value(entry.value(), pathOf(key), expected);
    }

    private List<Value> values(String key, String expected) {
        known.add(key);
        String override = reading.environment().override(pathOf(key));
        if (override != null) {
            return Value.ofVariable(override, pathOf(key)).split();
        }
        Node.Entry entry = entries.get(key);
        if (entry != null
                && entry.value() instanceof Node.Scalar scalar
                && scalar.text().contains("${")) {
            Value value = reading.value(scalar, pathOf(key), expected);
            return value == null ? List.of() : value.split();
        }
        List<Value> values = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            Value value = reading.value(items.get(i), pathOf(key) + "[" + i + "]", expected);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private List<Node> items(String key) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        if (entry == null || isEmpty(entry.value())) {
            return List.of();
        }
        if (entry.value() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        reading.fault(entry.value().line(), pathOf(key), entry.value().what() + ", a list expected");
        return List.of();
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.empty();
    }
}
