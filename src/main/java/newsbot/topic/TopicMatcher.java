package newsbot.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the topics of a story by its title, description and section: whole words in their inflected
 * forms, in the spellings of three languages. Its time grows with the text, not with the number of
 * aliases. Immutable; for use by many threads.
 */
public final class TopicMatcher {
    private final List<Topic> topics;
    /** Key of a first word → what may begin with it. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    private enum Role {
        ALIAS,
        EXCLUSION,
        DOUBT
    }

    /** @param doubts those of the topic that it takes part in */
    private record Rule(int topic, Role role, Phrase phrase, List<Doubt> doubts) {}

    /** @param number which doubt of its topic it is */
    private record Doubt(int number, Neighbours before, Neighbours after) {}

    /** Where an alias was found: tokens {@code from} to {@code to} (exclusive) of a text. */
    private record Span(Text text, int from, int to, List<Doubt> doubts) {
        String words() {
            List<Text.Token> tokens = text.tokens();
            return text.source()
                    .substring(
                            tokens.get(from).word().start(),
                            tokens.get(to - 1).word().end());
        }
    }

    public TopicMatcher(List<Topic> topics) {
        this.topics = List.copyOf(topics);
        for (int i = 0; i < topics.size(); i++) {
            add(i, topics.get(i));
        }
    }

    private void add(int number, Topic topic) {
        List<Doubt> doubts = new ArrayList<>();
        for (Topic.Doubt doubt : topic.doubts()) {
            doubts.add(new Doubt(doubts.size(), new Neighbours(doubt.before()), new Neighbours(doubt.after())));
        }
        for (Alias alias : TopicAliases.of(topic)) {
            List<Doubt> own = doubts.stream()
                    .filter(doubt -> isDoubted(alias, topic.doubts().get(doubt.number())))
                    .toList();
            add(new Rule(number, Role.ALIAS, Phrase.of(alias), own));
        }
        for (Alias exclusion : topic.exclusions()) {
            add(new Rule(number, Role.EXCLUSION, Phrase.of(exclusion), List.of()));
        }
        for (Doubt doubt : doubts) {
            for (Alias word : topic.doubts().get(doubt.number()).beside()) {
                add(new Rule(number, Role.DOUBT, Phrase.of(word), List.of(doubt)));
            }
        }
    }

    private static boolean isDoubted(Alias alias, Topic.Doubt doubt) {
        return doubt.aliases().isEmpty()
                || doubt.aliases().stream().anyMatch(doubted -> doubted.text().equals(alias.text()));
    }

    /**
     * The topics of a story.
     *
     * @param language code of the feed's language, or null when it does not say
     */
    public Matches match(
            String title, @Nullable String description, @Nullable String section, @Nullable String language) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            found.add(new Found());
        }
        read(title, language, found);
        read(description, language, found);
        read(section, language, found);
        TreeMap<String, List<String>> words = new TreeMap<>();
        for (int i = 0; i < topics.size(); i++) {
            List<String> matched = found.get(i).words();
            if (!matched.isEmpty()) {
                words.put(topics.get(i).id(), matched);
            }
        }
        return new Matches(words);
    }

    /** Tells these topics from others and from what they were before a change; the same in every process. */
    public String fingerprint() {
        return Integer.toHexString(topics.toString().hashCode());
    }

    private void add(Rule rule) {
        for (String key : rule.phrase().firstKeys()) {
            rules.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
        }
    }

    private void read(@Nullable String source, @Nullable String language, List<Found> found) {
        if (source == null || source.isBlank()) {
            return;
        }
        Text text = Text.of(source, language);
        found.forEach(Found::nextText);
        for (int at = 0; at < text.tokens().size(); at++) {
            for (String key : text.tokens().get(at).keys()) {
                for (Rule rule : rules.getOrDefault(key, List.of())) {
                    if (rule.phrase().standsAt(text, at)) {
                        found.get(rule.topic())
                                .add(rule, new Span(text, at, at + rule.phrase().length(), rule.doubts()));
                    }
                }
            }
        }
        found.forEach(Found::closeText);
    }

    /** What one story has of one topic. */
    private static final class Found {
        private final List<Span> spans = new ArrayList<>();
        private final List<Span> inText = new ArrayList<>();
        private final BitSet excluded = new BitSet();
        private final BitSet doubts = new BitSet();

        void nextText() {
            inText.clear();
            excluded.clear();
        }

        void add(Rule rule, Span span) {
            switch (rule.role()) {
                case ALIAS -> inText.add(span);
                case EXCLUSION -> excluded.set(span.from(), span.to());
                case DOUBT -> rule.doubts().forEach(doubt -> doubts.set(doubt.number()));
            }
        }

        void closeText() {
            inText.sort(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
            for (Span span : inText) {
                int free = excluded.nextSetBit(span.from());
                if (free < 0 || free >= span.to()) {
                    spans.add(span);
                }
            }
        }

        /** What matched, without what is only a part of something longer that matched. */
        List<String> words() {
            spans.removeIf(this::isDoubtful);
            Set<String> words = new LinkedHashSet<>();
            Span longest = null;
            for (Span span : spans) {
                if (longest == null || longest.text() != span.text() || span.to() > longest.to()) {
                    words.add(span.words());
                    longest = span;
                }
            }
            return List.copyOf(words);
        }

        private boolean isDoubtful(Span span) {
            for (Doubt doubt : span.doubts()) {
                if (doubts.get(doubt.number())
                        || doubt.before().beginAt(span.text(), span.to())
                        || doubt.after().endBefore(span.text(), span.from())) {
                    return true;
                }
            }
            return false;
        }
    }
}
