package newsbot.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subject that readers follow.
 *
 * @param id lower-case Latin letters, digits and hyphens
 * @param names what readers see, by language code; a name is an alias too
 * @param aliases what stands for the topic in a headline
 * @param exclusions phrases whose words do not count as a mention
 * @param doubts aliases that mean something else beside certain words
 */
public record Topic(
        String id, Map<String, String> names, List<Alias> aliases, List<Alias> exclusions, List<Doubt> doubts) {

    public Topic {
        names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
        aliases = List.copyOf(aliases);
        exclusions = List.copyOf(exclusions);
        doubts = List.copyOf(doubts);
    }

    /** The name in a language, else in English, else in any, else the id. */
    public String name(String language) {
        String name = names.getOrDefault(language, names.get("en"));
        return name != null ? name : names.values().stream().findFirst().orElse(id);
    }

    /**
     * Aliases that do not count in a story which has one of the words: a town's name beside a football
     * league is its club.
     */
    public record Doubt(List<Alias> aliases, List<Alias> words) {
        public Doubt {
            aliases = List.copyOf(aliases);
            words = List.copyOf(words);
        }
    }
}
