package newsbot.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsbot.text.Folding;

/** What is doubtful in topics: aliases that cannot match, match nearly everything, or belong to two. */
public final class TopicWarnings {
    /** Words that nearly every text of a language has. */
    private static final Set<String> EVERYWHERE = Set.of(
            "a", "an", "the", "of", "to", "in", "for", "and", "on", "with", "at", "by", "from", "as", "is", "are", "it",
            "not", "be", "has", "have", "и", "в", "на", "с", "о", "об", "не", "по", "из", "за", "к", "у", "от", "до",
            "что", "как", "для", "это", "və", "ilə", "bu", "bir", "da", "də", "üçün", "ki");

    private TopicWarnings() {}

    /** The warnings, in the topics' order. */
    public static List<TopicWarning> of(List<Topic> topics) {
        List<TopicWarning> warnings = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Topic topic : topics) {
            TopicMatcher matcher = new TopicMatcher(List.of(topic));
            for (Alias alias : TopicAliases.of(topic)) {
                String text = alias.text();
                String folded = Folding.fold(text);
                if (EVERYWHERE.contains(folded) && Keys.Case.of(text) != Keys.Case.CAPITALS || folded.length() == 1) {
                    warnings.add(warning(topic, alias, "stands in nearly every text"));
                } else if (!canMatch(matcher, alias)) {
                    warnings.add(
                            warning(topic, alias, "can never match, an exclusion or doubt of the topic covers it"));
                }
                String owner = owners.putIfAbsent(folded, topic.id());
                if (owner != null && !owner.equals(topic.id())) {
                    warnings.add(warning(topic, alias, "is an alias of topic " + owner + " too"));
                }
            }
            warnings.addAll(unknown(topic));
        }
        return warnings;
    }

    private static List<TopicWarning> unknown(Topic topic) {
        List<String> known = TopicAliases.of(topic).stream().map(Alias::text).toList();
        return topic.doubts().stream()
                .flatMap(doubt -> doubt.aliases().stream())
                .filter(alias -> !known.contains(alias.text()))
                .map(alias -> warning(topic, alias, "is doubted but not an alias of the topic"))
                .toList();
    }

    private static boolean canMatch(TopicMatcher matcher, Alias alias) {
        String text = alias.text();
        String bare =
                text.startsWith("=") ? text.substring(1) : text.startsWith("~") ? "word " + text.substring(1) : text;
        String joined = bare.endsWith("-") ? bare + "x" : bare.startsWith("-") ? "x" + bare : bare;
        return !matcher.match(joined, null, null, alias.language()).words().isEmpty();
    }

    private static TopicWarning warning(Topic topic, Alias alias, String what) {
        return new TopicWarning(
                topic.id(), alias.text(), String.format(Locale.ROOT, "alias \"%s\" %s", alias.text(), what));
    }
}
