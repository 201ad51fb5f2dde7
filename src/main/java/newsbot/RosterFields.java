package newsbot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsbot.settings.Echo;
import newsbot.settings.Nearest;
import org.jspecify.annotations.Nullable;

/** The fields of one line of an import; what is wrong with one is told by its name, with what was expected. */
final class RosterFields {
    private final JsonNode json;

    /** @param known the names that there may be */
    RosterFields(JsonNode json, List<String> known) throws Unreadable {
        this.json = json;
        if (!json.isObject()) {
            throw new Unreadable("no JSON object, one as export writes it expected");
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String name = field.getKey();
            if (!known.contains(name)) {
                throw new Unreadable(Echo.value(name) + ": unknown field" + Nearest.suggestion(name, known)
                        + ", one of " + String.join(", ", known) + " expected");
            }
        }
    }

    /** A field that must be there, of a form that its making refuses by an IllegalArgumentException. */
    <T> T made(String name, Function<String, T> making, String expected) throws Unreadable {
        JsonNode value = json.path(name);
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw wrong(name, value, expected);
        }
        try {
            return making.apply(value.asText());
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, expected);
        }
    }

    /** A field that must be there, one of a few words in lower case. */
    <T extends Enum<T>> T oneOf(String name, T[] values) throws Unreadable {
        Map<String, T> words = Arrays.stream(values)
                .collect(Collectors.toMap(
                        value -> value.name().toLowerCase(Locale.ROOT),
                        value -> value,
                        (a, b) -> a,
                        LinkedHashMap::new));
        JsonNode given = json.path(name);
        T value = words.get(given.asText());
        if (value == null) {
            throw wrong(name, given, String.join(" or ", words.keySet()));
        }
        return value;
    }

    boolean is(String name, String yes, String no, boolean fallback) throws Unreadable {
        if (lacks(name)) {
            return fallback;
        }
        String given = json.path(name).asText();
        if (!Set.of(yes, no).contains(given)) {
            throw wrong(name, json.path(name), yes + " or " + no);
        }
        return given.equals(yes);
    }

    boolean flag(String name, boolean fallback) throws Unreadable {
        return is(name, "true", "false", fallback);
    }

    String text(String name, String fallback) throws Unreadable {
        if (lacks(name)) {
            return fallback;
        }
        if (!json.path(name).isTextual()) {
            throw wrong(name, json.path(name), "a text");
        }
        return json.path(name).asText();
    }

    /** A whole number, or null where there is none. */
    @Nullable
    Integer whole(String name, int least, int most) throws Unreadable {
        return lacks(name) ? null : whole(name, json.path(name), least, most);
    }

    private static int whole(String name, JsonNode value, int least, int most) throws Unreadable {
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw wrong(
                    name,
                    value,
                    most == Integer.MAX_VALUE ? "a whole number" : "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** Whole numbers; null where there is no list. */
    @Nullable
    List<Integer> wholes(String name, int least, int most) throws Unreadable {
        if (lacks(name)) {
            return null;
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            numbers.add(whole(name, item, least, most));
        }
        return numbers;
    }

    /** Texts that are not blank; none where there is no list. */
    List<String> texts(String name) throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual() || item.asText().isBlank()) {
                throw wrong(name, item, "a list of texts");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    private JsonNode list(String name) throws Unreadable {
        JsonNode value = json.path(name);
        if (!lacks(name) && !value.isArray()) {
            throw wrong(name, value, "a list");
        }
        return value;
    }

    /** A number for each of some names; empty where there is no such object. */
    Map<String, Integer> numbered(String name, List<String> names) throws Unreadable {
        JsonNode value = json.path(name);
        if (!lacks(name) && !value.isObject()) {
            throw wrong(name, value, "an object of topics and their threads");
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            if (!names.contains(each.getKey())) {
                throw new Unreadable(
                        name + ": " + Echo.value(each.getKey()) + " given, one of the line’s topics expected");
            }
            numbers.put(each.getKey(), whole(name, each.getValue(), 0, Integer.MAX_VALUE));
        }
        return numbers;
    }

    private boolean lacks(String name) {
        return json.path(name).isMissingNode() || json.path(name).isNull();
    }

    /** What is wrong with a field. */
    Unreadable wrong(String name, String expected) {
        return wrong(name, json.path(name), expected);
    }

    private static Unreadable wrong(String name, JsonNode value, String expected) {
        return new Unreadable(name + ": "
                + (value.isMissingNode() ? "missing" : Echo.value(value.toString()) + " given") + ", " + expected
                + " expected");
    }
}
