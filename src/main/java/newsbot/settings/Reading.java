package newsbot.settings;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one file.
 *
 * @param used what the command needs: a variable that is not set, and a key that is missing, is a fault
 *     only there
 */
record Reading(String file, Environment environment, Faults faults, Settings.Use used) {

    /** Reading of a file that the environment has no part in. */
    static Reading of(Source source, Faults faults) {
        return new Reading(source.name(), Environment.none(), faults, Settings.Use.ALL);
    }

    void fault(int line, String path, String what) {
        faults.add(file, line, path, what);
    }

    /** Whether the command needs what is at the path. */
    boolean uses(String path) {
        return used.covers(path.split("[.\\[]", 2)[0]);
    }

    /** The value of a node with its variables replaced; null when there is none or, a fault, it is no single value. */
    @Nullable
    Value value(Node node, String path, String expected) {
        if (!(node instanceof Node.Scalar scalar)) {
            fault(node.line(), path, node.what() + ", " + expected + " expected");
            return null;
        }
        if (scalar.empty()) {
            return null;
        }
        if (Environment.isMalformed(scalar.text())) {
            fault(scalar.line(), path, "a reference that names no variable, ${NAME} or ${NAME:default} expected");
            return null;
        }
        Environment.Expanded expanded = environment.expand(scalar.text());
        if (!expanded.unset().isEmpty()) {
            if (uses(path)) {
                String names = String.join(", ", expanded.unset());
                fault(scalar.line(), path, "environment variable " + names + " is not set, " + expected + " expected");
            }
            return null;
        }
        String names = expanded.names().stream().map(n -> "${" + n + "}").collect(Collectors.joining(", "));
        String note = names.isEmpty() ? "" : " (from " + names + ")";
        return new Value(expanded.text(), path, file, scalar.line(), note);
    }
}
