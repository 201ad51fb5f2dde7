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

    /** @param doubt the number of the topic's doubt it takes part in, or -1 */
    private record Rule(int topic, Role role, Phrase phrase, int doubt) {}

    /** Where an alias was found: tokens {@code from} to {@code to} (exclusive) of a text. */
    private record Span(Text text, int from, int to, int doubt) {
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
            Topic topic = topics.get(i);
            for (Alias alias : TopicAliases.of(topic)) {
                Phrase phrase = Phrase.of(alias);
                add(new Rule(i, Role.ALIAS, phrase, doubtOf(topic, alias)));
            }
            for (Alias exclusion : topic.exclusions()) {
                add(new Rule(i, Role.EXCLUSION, Phrase.of(exclusion), -1));
            }
            for (int doubt = 0; doubt < topic.doubts().size(); doubt++) {
                for (Alias word : topic.doubts().get(doubt).words()) {
                    add(new Rule(i, Role.DOUBT, Phrase.of(word), doubt));
                }
            }
        }
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

    private static int doubtOf(Topic topic, Alias alias) {
        for (int i = 0; i < topic.doubts().size(); i++) {
            for (Alias doubted : topic.doubts().get(i).aliases()) {
                if (doubted.text().equals(alias.text())) {
                    return i;
                }
            }
        }
        return -1;
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
                                .add(rule, new Span(text, at, at + rule.phrase().length(), rule.doubt()));
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
                case DOUBT -> doubts.set(rule.doubt());
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
            return span.doubt() >= 0 && doubts.get(span.doubt());
        }
    }
}
