package newsbot.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * YAML 1.1 as {@link Node}s that know their lines. One document, no aliases; a key that stands twice
 * is a fault and its first value counts.
 */
final class Yaml {
    private final YAMLParser parser;
    private final References references;
    private final Source source;
    private final Faults faults;

    private Yaml(YAMLParser parser, References references, Source source, Faults faults) {
        this.parser = parser;
        this.references = references;
        this.source = source;
        this.faults = faults;
    }

    /** The document; null when it is empty or, with the reason among the faults, when it is not YAML. */
    static @Nullable Node read(Source source, Faults faults) {
        References references = new References();
        try (YAMLParser parser = new YAMLFactory().createParser(references.masked(source.text()))) {
            Yaml yaml = new Yaml(parser, references, source, faults);
            JsonToken first = parser.nextToken();
            Node root = first == null ? null : yaml.node(first, "");
            if (parser.nextToken() != null) {
                faults.add(source.name(), yaml.line(), "", "a second document, one expected");
            }
            return root;
        } catch (JsonProcessingException e) {
            faults.add(source.name(), lineOf(e), "", "not YAML: " + reason(e) + ", keys with their values expected");
        } catch (IOException e) {
            faults.add(source.name(), "not YAML, it cannot be read as text");
        }
        return null;
    }

    private Node node(JsonToken token, String path) throws IOException {
        return switch (token) {
            case START_OBJECT -> mapping(path);
            case START_ARRAY -> sequence(path);
            default -> scalar(token, path);
        };
    }

    private Node scalar(JsonToken token, String path) throws IOException {
        if (parser.isCurrentAlias()) {
            faults.add(source.name(), line(), path, "an alias, the value itself expected (put * in quotes)");
            return new Node.Scalar(line(), "", true);
        }
        return new Node.Scalar(line(), references.unmasked(parser.getText()), token == JsonToken.VALUE_NULL);
    }

    private Node sequence(String path) throws IOException {
        int line = line();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token, path + "[" + items.size() + "]"));
        }
        return new Node.Sequence(line, List.copyOf(items));
    }

    private Node mapping(String path) throws IOException {
        int line = line();
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            int keyLine = line();
            String key = references.unmasked(parser.currentName());
            String keyPath = path.isEmpty() ? key : path + "." + key;
            Node value = node(next(), keyPath);
            Integer earlier = lines.putIfAbsent(key, keyLine);
            if (earlier == null) {
                entries.add(new Node.Entry(keyLine, key, value));
            } else {
                faults.add(
                        source.name(), keyLine, keyPath, "stands twice, once expected (first on line " + earlier + ")");
            }
        }
        return new Node.Mapping(line, List.copyOf(entries));
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IOException("end of file inside a list or group");
        }
        return token;
    }

    private int line() {
        return lineOf(parser.currentTokenLocation());
    }

    private static int lineOf(@Nullable JsonLocation location) {
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : lineOf(e.getLocation());
    }

    /** The parser's own words without its excerpt of the file, which may hold a secret. */
    private static String reason(JsonProcessingException e) {
        String problem =
                e.getCause() instanceof MarkedYAMLException marked ? marked.getProblem() : e.getOriginalMessage();
        String first = problem == null ? "" : problem.strip().split("\\R|\\. \\(|: <", 2)[0];
        return first.contains("'@' that cannot start") ? first + " (put the value in quotes)" : first;
    }
}
