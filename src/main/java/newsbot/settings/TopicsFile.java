package newsbot.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsbot.text.Words;
import newsbot.topic.Alias;
import newsbot.topic.Topic;
import newsbot.topic.TopicWarning;
import newsbot.topic.TopicWarnings;
import org.jspecify.annotations.Nullable;

/**
 * The topics file: topic id → names by language, aliases, exclusions, and doubts (aliases that do not
 * count beside certain words). An entry of a list is a word or phrase, a list of such, or a language with
 * its words, which then count in texts of that language only.
 */
final class TopicsFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_ALIAS = 200;
    private static final List<String> DOUBT_KEYS = List.of("aliases", "beside", "before", "after");
    private static final List<String> KEYS = List.of("names", "aliases", "exclusions", "doubts");

    private final Source source;
    private final Faults faults;
    /** Where each alias stands: topic id and text → line. */
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private final List<Topic> topics = new ArrayList<>();

    private TopicsFile(Source source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /**
     * What the file holds.
     *
     * @param topics in the file's order
     * @param warnings {@code FILE:LINE: key: what is doubtful}; nothing that keeps the bot from running
     */
    record Read(List<Topic> topics, List<String> warnings) {}

    /** The topics of a file, without what is among the faults. */
    static Read read(Source source, Faults faults) {
        TopicsFile file = new TopicsFile(source, faults);
        Node root = Yaml.read(source, faults);
        if (root != null) {
            file.topics(root);
        } else if (faults.isEmpty()) {
            faults.add(source.name(), 1, "", "no topics, topic ids with names and aliases expected");
        }
        return new Read(List.copyOf(file.topics), file.warnings());
    }

    private void topics(Node root) {
        for (Node.Entry entry : entries(root, "")) {
            if (!ID.matcher(entry.key()).matches() || entry.key().equals("all")) {
                fault(
                        entry.line(),
                        entry.key(),
                        "not a topic id, up to 32 lower-case Latin letters, digits and hyphens"
                                + " expected (and not \"all\")");
            } else {
                topics.add(topic(entry));
            }
        }
    }

    private Topic topic(Node.Entry entry) {
        String id = entry.key();
        Map<String, String> names = new LinkedHashMap<>();
        List<Alias> aliases = new ArrayList<>();
        List<Alias> exclusions = new ArrayList<>();
        List<Topic.Doubt> doubts = new ArrayList<>();
        for (Node.Entry part : entries(entry.value(), id)) {
            String path = id + "." + part.key();
            switch (part.key()) {
                case "names" -> names(part, path, names);
                case "aliases" -> words(part.value(), path, null, aliases);
                case "exclusions" -> words(part.value(), path, null, exclusions);
                case "doubts" -> doubts(part.value(), path, doubts);
                default -> unknown(part, path, KEYS);
            }
        }
        if (names.isEmpty() && aliases.isEmpty()) {
            fault(entry.line(), id, "neither names nor aliases, at least one of them expected");
        }
        plain(aliases, id + ".aliases", entry.line());
        plain(exclusions, id + ".exclusions", entry.line());
        return new Topic(id, names, aliases, exclusions, doubts);
    }

    private void names(Node.Entry part, String path, Map<String, String> names) {
        for (Node.Entry name : entries(part.value(), path)) {
            String namePath = path + "." + name.key();
            String text = word(name.value(), namePath);
            if (!LANGUAGE.matcher(name.key()).matches()) {
                fault(name.line(), namePath, "not a language, a code such as en, ru or az expected");
            } else if (text != null) {
                names.put(name.key(), text);
                lines.putIfAbsent(path.substring(0, path.indexOf('.')) + "/" + text, name.line());
            }
        }
    }

    private void doubts(Node node, String path, List<Topic.Doubt> doubts) {
        if (!(node instanceof Node.Sequence sequence)) {
            fault(node.line(), path, node.what() + ", a list of aliases with the words they stand beside expected");
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            String itemPath = path + "[" + i + "]";
            Node item = sequence.items().get(i);
            List<Alias> aliases = new ArrayList<>();
            List<Alias> beside = new ArrayList<>();
            List<Alias> before = new ArrayList<>();
            List<Alias> after = new ArrayList<>();
            for (Node.Entry part : entries(item, itemPath)) {
                String partPath = itemPath + "." + part.key();
                switch (part.key()) {
                    case "aliases" -> words(part.value(), partPath, null, aliases);
                    case "beside" -> words(part.value(), partPath, null, beside);
                    case "before" -> words(part.value(), partPath, null, before);
                    case "after" -> words(part.value(), partPath, null, after);
                    default -> unknown(part, partPath, DOUBT_KEYS);
                }
            }
            if (beside.isEmpty() && before.isEmpty() && after.isEmpty()) {
                fault(item.line(), itemPath, "no words, at least one of beside, before and after expected");
            }
            plain(aliases, itemPath + ".aliases", item.line());
            plain(beside, itemPath + ".beside", item.line());
            doubts.add(new Topic.Doubt(aliases, beside, before, after));
        }
    }

    /** Endings and exceptions can only be told where it is known which word to look at. */
    private void plain(List<Alias> words, String path, int line) {
        for (Alias word : words) {
            if (word.isPattern()) {
                fault(line, path, Echo.value(word.text()) + " has a mark that only before and after of doubts take");
            }
        }
    }

    private void words(Node node, String path, @Nullable String language, List<Alias> words) {
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                words(sequence.items().get(i), path + "[" + i + "]", language, words);
            }
        } else if (node instanceof Node.Mapping mapping && language == null) {
            for (Node.Entry entry : mapping.entries()) {
                if (LANGUAGE.matcher(entry.key()).matches()) {
                    words(entry.value(), path + "." + entry.key(), entry.key(), words);
                } else {
                    fault(
                            entry.line(),
                            path,
                            "not a language: " + Echo.value(entry.key()) + ", a code such as en expected");
                }
            }
        } else if (!(node instanceof Node.Scalar scalar) || !scalar.empty()) {
            String text = word(node, path);
            if (text != null) {
                words.add(new Alias(text, language));
                lines.putIfAbsent(path.substring(0, path.indexOf('.')) + "/" + text, node.line());
            }
        }
    }

    private @Nullable String word(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.empty()) {
            fault(node.line(), path, node.what() + ", a word or phrase expected");
        } else if (scalar.text().length() > LONGEST_ALIAS) {
            fault(node.line(), path, scalar.text().length() + " characters, at most " + LONGEST_ALIAS + " expected");
        } else if (Words.of(scalar.text()).isEmpty() && !scalar.text().equals("*")) {
            fault(node.line(), path, Echo.value(scalar.text()) + " has no letters, a word or phrase expected");
        } else {
            return scalar.text().strip();
        }
        return null;
    }

    private List<Node.Entry> entries(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        fault(node.line(), path, node.what() + ", a group of keys expected");
        return List.of();
    }

    private void unknown(Node.Entry entry, String path, List<String> known) {
        fault(
                entry.line(),
                path,
                "unknown key" + Nearest.suggestion(entry.key(), known) + ", one of " + String.join(", ", known)
                        + " expected");
    }

    private void fault(int line, String path, String what) {
        faults.add(source.name(), line, path, what);
    }

    private List<String> warnings() {
        Faults warnings = new Faults();
        for (TopicWarning warning : TopicWarnings.of(topics)) {
            int line = lines.getOrDefault(warning.topic() + "/" + warning.alias(), 0);
            warnings.add(source.name(), line, warning.topic(), warning.what());
        }
        return warnings.lines();
    }
}
