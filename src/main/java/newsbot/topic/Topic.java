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
 * @param doubts aliases that mean something else where certain words are near
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
     * Aliases that mean something else where certain words are near: a town's name beside a football league is its club,
     * and before a surname somebody's first name.
     *
     * @param aliases as the topic has them; empty for all of the topic's
     * @param beside words that make every such alias of the story doubtful, wherever they stand in it
     * @param before words that do so directly after the alias, which stands before them
     * @param after words that do so directly before the alias, which stands after them
     */
    public record Doubt(List<Alias> aliases, List<Alias> beside, List<Alias> before, List<Alias> after) {
        public Doubt {
            aliases = List.copyOf(aliases);
            beside = List.copyOf(beside);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
