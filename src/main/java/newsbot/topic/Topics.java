package newsbot.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsbot.text.Folding;
import newsbot.text.Transliteration;
import newsbot.text.Word;
import newsbot.text.Words;

/** All topics, found by id, name or alias in any script, case and form. Immutable. */
public final class Topics {
    /** How much of a word may be wrong for it still to be near. */
    private static final double NEAR = 0.45;

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Topic> spellings = new HashMap<>();
    private final Map<String, Topic> transliterations = new LinkedHashMap<>();
    private final TopicMatcher matcher;

    public Topics(List<Topic> topics) {
        topics.forEach(topic -> this.topics.put(topic.id(), topic));
        topics.forEach(topic -> add(topic.id(), topic));
        topics.forEach(topic -> topic.names().values().forEach(name -> add(name, topic)));
        topics.forEach(topic -> topic.aliases().forEach(alias -> add(alias.text(), topic)));
        matcher = new TopicMatcher(topics);
    }

    /** In the order of the file. */
    public List<Topic> all() {
        return List.copyOf(topics.values());
    }

    /** The topic of an id. */
    public Optional<Topic> get(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** What finds the topics of a story. */
    public TopicMatcher matcher() {
        return matcher;
    }

    /** The topic that somebody names by id, name or alias, whatever its script, case or form. */
    public Optional<Topic> find(String words) {
        String spelling = spelling(words);
        if (spelling.isEmpty()) {
            return Optional.empty();
        }
        Topic topic = spellings.get(spelling);
        if (topic == null) {
            topic = transliterations(spelling).stream()
                    .map(transliterations::get)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        return topic != null ? Optional.of(topic) : inflected(words);
    }

    /**
     * The topics that somebody may have meant: those whose id, name or alias is spelt most like the
     * words, in any script, nearest first. Empty when nothing is near.
     *
     * @param limit how many at most
     */
    public List<Topic> nearest(String words, int limit) {
        String spelling = spelling(words);
        if (spelling.isEmpty() || spelling.length() > 60) {
            return List.of();
        }
        List<String> wanted = transliterations(spelling);
        Map<Topic, Double> distances = new LinkedHashMap<>();
        transliterations.forEach((known, topic) -> {
            for (String candidate : wanted) {
                double distance =
                        Spelling.distance(candidate, known) / (double) Math.max(candidate.length(), known.length());
                distances.merge(topic, distance, Math::min);
            }
        });
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= NEAR)
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String words, Topic topic) {
        String spelling = spelling(words);
        spellings.putIfAbsent(spelling, topic);
        spellings.putIfAbsent(Folding.plain(spelling), topic);
        transliterations(spelling).forEach(key -> transliterations.putIfAbsent(key, topic));
    }

    /** An inflected form names a topic when it names no other and nothing else is said. */
    private Optional<Topic> inflected(String words) {
        Map<String, List<String>> matched =
                matcher.match(words, null, null, null).words();
        boolean whole = matched.size() == 1
                && matched.values().iterator().next().stream()
                        .anyMatch(word -> spelling(word).equals(spelling(words)));
        return whole ? get(matched.keySet().iterator().next()) : Optional.empty();
    }

    private static String spelling(String words) {
        List<String> folded = new ArrayList<>();
        for (Word word : Words.of(words)) {
            folded.add(Folding.fold(word.letters()));
        }
        return String.join(" ", folded);
    }

    private static List<String> transliterations(String spelling) {
        return Transliteration.keys(spelling);
    }
}
