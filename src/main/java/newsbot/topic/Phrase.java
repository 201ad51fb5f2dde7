package newsbot.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.text.Folding;
import newsbot.text.Word;
import newsbot.text.Words;
import org.jspecify.annotations.Nullable;

/** An alias ready to be found: what each of its words is known by, and what it asks of its place. */
final class Phrase {
    private final List<Part> parts = new ArrayList<>();
    private final @Nullable String language;
    private final boolean hyphenBefore;
    private final boolean hyphenAfter;
    private final boolean quoted;
    private final boolean exact;
    private final boolean inside;

    private record Part(Set<String> keys, Keys.Case capitals, int length) {}

    private Phrase(Alias alias) {
        String text = alias.text();
        exact = text.startsWith("=");
        inside = text.startsWith("~");
        hyphenBefore = text.startsWith("-");
        hyphenAfter = text.endsWith("-");
        language = alias.language();
        List<Word> words = Words.of(text);
        quoted = words.size() == 1 && words.get(0).quoted();
        for (Word word : words) {
            String letters = word.letters();
            Set<String> keys =
                    exact ? Set.of("f" + Folding.fold(letters)) : Keys.ofAlias(letters, alias.language() == null);
            parts.add(new Part(keys, Keys.Case.of(letters), letters.length()));
        }
    }

    static Phrase of(Alias alias) {
        return new Phrase(alias);
    }

    /** The keys of its first word; none when it has no word, and so can match nothing. */
    Set<String> firstKeys() {
        return parts.isEmpty() ? Set.of() : parts.get(0).keys();
    }

    int length() {
        return parts.size();
    }

    /** Whether it stands in the text from the given word on. */
    boolean standsAt(Text text, int at) {
        List<Text.Token> tokens = text.tokens();
        if (at + parts.size() > tokens.size() || (language != null && !language.equals(text.language()))) {
            return false;
        }
        Word first = tokens.get(at).word();
        Word last = tokens.get(at + parts.size() - 1).word();
        if ((hyphenBefore && !first.hyphenBefore())
                || (hyphenAfter && !last.hyphenAfter())
                || (quoted && !first.quoted())
                || (inside && (at == 0 || first.startsClause() || text.titled()))) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Text.Token token = tokens.get(at + i);
            if ((i > 0 && token.word().startsClause()) || !isSame(parts.get(i), token, text.lowerCased() && !exact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Part part, Text.Token token, boolean lowerCased) {
        if (!part.capitals().allows(token.letters(), part.length(), lowerCased)) {
            return false;
        }
        for (String key : part.keys()) {
            if (token.keys().contains(key)) {
                return true;
            }
        }
        return false;
    }
}
