package newsbot.locale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A text with places for arguments and plural forms; see {@link Texts} for how they are written. */
final class Pattern {
    private final List<Part> parts;

    private Pattern(List<Part> parts) {
        this.parts = parts;
    }

    /** One piece of a text. */
    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Argument(int index) implements Part {}

        record Plural(int index, Map<String, Pattern> forms) implements Part {}
    }

    /** @throws IllegalArgumentException when braces do not match or a plural has no {@code other} */
    static Pattern of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '{') {
                literal.append(text.charAt(at++));
                continue;
            }
            int end = closing(text, at);
            if (!literal.isEmpty()) {
                parts.add(new Part.Literal(literal.toString()));
                literal.setLength(0);
            }
            parts.add(part(text.substring(at + 1, end)));
            at = end + 1;
        }
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
        }
        return new Pattern(List.copyOf(parts));
    }

    private static Part part(String inside) {
        String[] pieces = inside.split(",", 3);
        int index = Integer.parseInt(pieces[0].strip());
        if (pieces.length == 1) {
            return new Part.Argument(index);
        }
        if (pieces.length != 3 || !pieces[1].strip().equals("plural")) {
            throw new IllegalArgumentException("{n} or {n,plural,…} expected, got {" + inside + "}");
        }
        Map<String, Pattern> forms = new HashMap<>();
        String rest = pieces[2];
        int at = 0;
        while (at < rest.length()) {
            int open = rest.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = closing(rest, open);
            forms.put(rest.substring(at, open).strip(), of(rest.substring(open + 1, close)));
            at = close + 1;
        }
        if (!forms.containsKey("other")) {
            throw new IllegalArgumentException("plural without the form 'other': {" + inside + "}");
        }
        return new Part.Plural(index, Map.copyOf(forms));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            if (text.charAt(at) == '{') {
                depth++;
            } else if (text.charAt(at) == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("no closing brace in: " + text);
    }

    /** The text with its arguments, each passed through {@code escape}. */
    String with(String language, Object[] arguments, UnaryOperator<String> escape) {
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                result.append(literal.text());
            } else if (part instanceof Part.Argument argument) {
                result.append(escape.apply(String.valueOf(arguments[argument.index()])));
            } else if (part instanceof Part.Plural plural) {
                long number = ((Number) arguments[plural.index()]).longValue();
                Pattern form = plural.forms().get(Plurals.category(language, number));
                Pattern other = java.util.Objects.requireNonNull(plural.forms().get("other"));
                result.append((form == null ? other : form)
                        .with(language, arguments, escape)
                        .replace("#", Long.toString(number)));
            }
        }
        return result.toString();
    }
}
