package newsbot.settings;

import java.util.List;

/** A piece of a YAML file together with the line it begins on, counted from 1. */
sealed interface Node {
    int line();

    /** What the piece is, in words for a fault. */
    String what();

    /**
     * A single value. Its text is as written: quotes removed, nothing replaced.
     *
     * @param empty whether nothing, {@code ~} or {@code null} stands there
     */
    record Scalar(int line, String text, boolean empty) implements Node {
        @Override
        public String what() {
            return empty ? "nothing" : "a single value";
        }
    }

    /** A list. */
    record Sequence(int line, List<Node> items) implements Node {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** Keys with their values, in the file's order; no key stands twice. */
    record Mapping(int line, List<Entry> entries) implements Node {
        @Override
        public String what() {
            return "a group of keys";
        }
    }

    /** One key of a mapping. */
    record Entry(int line, String key, Node value) {}
}
