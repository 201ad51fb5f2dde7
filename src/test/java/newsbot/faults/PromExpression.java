package newsbot.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An expression of Prometheus' language, as far as it can be judged without Prometheus: its brackets and its metrics. */
final class PromExpression {
    private static final Set<String> WORDS =
            Set.of("sum", "min", "max", "by", "on", "and", "rate", "increase", "histogram_quantile", "group_left");

    /** Labels that Prometheus adds when it fetches. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)(?:\\{([^}]*)})?(\\[[^\\]]*])?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern LABELS = Pattern.compile("(by|on|group_left)\\s*\\(([a-z_, ]*)\\)");

    private final String expression;

    PromExpression(String expression) {
        this.expression = expression;
    }

    private List<Matcher> selectors() {
        Matcher found = SELECTOR.matcher(LABELS.matcher(expression).replaceAll(""));
        List<Matcher> selectors = new ArrayList<>();
        int from = 0;
        while (found.find(from)) {
            from = found.end();
            if (!WORDS.contains(found.group(1))) {
                Matcher one = SELECTOR.matcher(found.group());
                if (one.matches()) {
                    selectors.add(one);
                }
            }
        }
        return selectors;
    }

    Set<String> metrics() {
        return selectors().stream().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with it where these series are served, each with its labels. */
    List<String> faults(Set<String> series) {
        List<String> faults = new ArrayList<>();
        if (!isBalanced()) {
            faults.add("brackets");
        }
        if (selectors().isEmpty()) {
            faults.add("no metric");
        }
        Set<String> labels = new TreeSet<>(ADDED);
        labels.add("le");
        for (Matcher selector : selectors()) {
            faults.addAll(faults(selector, series));
            String range = selector.group(3);
            if (range != null && !range.matches("\\[[0-9]+[smhd]]")) {
                faults.add("range " + range);
            }
            series.stream()
                    .filter(one -> one.startsWith(selector.group(1) + "{"))
                    .forEach(one -> MATCHER.matcher(one).results().forEach(label -> labels.add(label.group(1))));
        }
        LABELS.matcher(expression).results().forEach(list -> {
            for (String label : list.group(2).split(",")) {
                if (!labels.contains(label.strip())) {
                    faults.add("label " + label.strip());
                }
            }
        });
        return faults;
    }

    private static List<String> faults(Matcher selector, Set<String> series) {
        String name = selector.group(1);
        List<String> faults = new ArrayList<>();
        if (name.equals("up")) { // Prometheus' own
            return faults;
        }
        List<String> of = series.stream()
                .filter(one -> one.equals(name) || one.startsWith(name + "{"))
                .toList();
        if (of.isEmpty()) {
            faults.add("no metric " + name);
        }
        Matcher matcher = MATCHER.matcher(selector.group(2) == null ? "" : selector.group(2));
        while (matcher.find()) {
            String label = matcher.group(1);
            Pattern value = Pattern.compile(
                    matcher.group(2).endsWith("~") ? matcher.group(3) : Pattern.quote(matcher.group(3)));
            boolean met = of.stream()
                    .flatMap(one -> MATCHER.matcher(one).results())
                    .anyMatch(one -> one.group(1).equals(label)
                            && (matcher.group(2).startsWith("!")
                                    || value.matcher(one.group(3)).matches()));
            if (!met && !ADDED.contains(label)) {
                faults.add("no " + name + " with " + matcher.group());
            }
        }
        return faults;
    }

    private boolean isBalanced() {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : expression.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            int closing = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) {
                open.push(c);
            } else if (closing >= 0 && (open.isEmpty() || open.pop() != "([{".charAt(closing))) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
