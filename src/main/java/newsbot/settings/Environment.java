package newsbot.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment's part in the configuration: {@code ${NAME}} and {@code ${NAME:default}} inside
 * values, and {@code NEWSBOT_…} in the place of values. A variable that is set to nothing counts as
 * not set.
 */
public final class Environment {
    private static final String PREFIX = "NEWSBOT_";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private final Map<String, String> variables;
    private final Set<String> known = new LinkedHashSet<>();

    /** The environment of these variables, as {@link System#getenv()} gives them. */
    public Environment(Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
    }

    /** An environment without variables, for files that it has no part in. */
    static Environment none() {
        return new Environment(Map.of());
    }

    /**
     * A text with its references replaced.
     *
     * @param names of the variables it refers to, in order
     * @param unset those of them that have neither value nor default
     */
    record Expanded(String text, Set<String> names, Set<String> unset) {}

    /** Whether something in the text begins like a reference and is none. */
    static boolean isMalformed(String text) {
        return REFERENCE.matcher(text).replaceAll("").contains("${");
    }

    /** The text with every reference replaced; one that is not set stays as it is. */
    Expanded expand(String text) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> unset = new LinkedHashSet<>();
        String expanded = REFERENCE.matcher(text).replaceAll(reference -> {
            String name = reference.group(1);
            names.add(name);
            String value = variables.getOrDefault(name, "");
            if (value.isEmpty() && reference.group(2) != null) {
                value = reference.group(2);
            } else if (value.isEmpty()) {
                unset.add(name);
                value = reference.group();
            }
            return Matcher.quoteReplacement(value);
        });
        return new Expanded(expanded, names, unset);
    }

    /** The variable that takes the place of the value at a path such as {@code feeds[0].url}. */
    static String variable(String path) {
        String flat = path.replace("[", "_").replace("]", "").replace('.', '_').replace('-', '_');
        return PREFIX + flat.toUpperCase(Locale.ROOT);
    }

    /** What takes the place of the value at the path, or null. */
    @Nullable
    String override(String path) {
        String name = variable(path);
        known.add(name);
        String value = variables.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }

    /** Whether any variable takes the place of a value below the path. */
    boolean overridesBelow(String path) {
        String prefix = variable(path) + "_";
        return variables.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith(prefix) && !e.getValue().isBlank());
    }

    /** Whether any variable takes the place of the value at the path or of one below. */
    boolean overrides(String path) {
        return override(path) != null || overridesBelow(path);
    }

    /** A line for each {@code NEWSBOT_…} variable that no value of the configuration is set by. */
    List<String> warnings() {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .map(name -> Echo.line(name) + ": unknown variable, ignored" + Nearest.suggestion(name, known))
                .toList();
    }
}
