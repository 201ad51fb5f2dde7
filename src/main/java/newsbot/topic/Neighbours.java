package newsbot.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsbot.text.Folding;
import newsbot.text.RussianForms;

/** Words that make an alias doubtful when they stand directly before it or after it. */
final class Neighbours {
    /** How many letters a word has at least before the ending that it is known by. */
    private static final int SHORTEST_BASE = 2;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> exempt = new ArrayList<>();
    /** Ends of keys of forms. */
    private final Set<String> endings = new LinkedHashSet<>();

    private boolean anyCapital;

    Neighbours(List<Alias> words) {
        for (Alias word : words) {
            String text = word.text();
            if (text.equals("*")) {
                anyCapital = true;
            } else if (text.startsWith("*")) {
                addEnding(Folding.fold(text.substring(1)));
            } else if (text.startsWith("!")) {
                exempt.add(Phrase.of(new Alias(text.substring(1), word.language())));
            } else {
                phrases.add(Phrase.of(word));
            }
        }
    }

    /** Whether one of them begins at this word of the text and nothing parts it from the word before. */
    boolean beginAt(Text text, int at) {
        return text.goesOn(at)
                && exempt.stream().noneMatch(phrase -> phrase.standsAt(text, at))
                && (fitsPattern(text, at) || phrases.stream().anyMatch(phrase -> phrase.standsAt(text, at)));
    }

    /** Whether one of them ends before this word of the text and nothing parts it from this word. */
    boolean endBefore(Text text, int at) {
        return text.goesOn(at)
                && exempt.stream().noneMatch(phrase -> endsBefore(phrase, text, at))
                && (fitsPattern(text, at - 1) || phrases.stream().anyMatch(phrase -> endsBefore(phrase, text, at)));
    }

    private static boolean endsBefore(Phrase phrase, Text text, int at) {
        return at >= phrase.length() && phrase.standsAt(text, at - phrase.length());
    }

    private boolean fitsPattern(Text text, int at) {
        Text.Token token = text.tokens().get(at);
        boolean capital = Keys.Case.CAPITAL.allows(token.letters(), 1, false);
        if (anyCapital && capital && !text.titled()) {
            return true;
        }
        if (!capital && !text.lowerCased()) {
            return false;
        }
        for (String key : token.keys()) {
            for (String ending : endings) {
                // the first letter of a key is its kind
                if (key.endsWith(ending) && key.length() > ending.length() + SHORTEST_BASE && key.charAt(0) == 'f') {
                    return true;
                }
            }
        }
        return false;
    }

    private void addEnding(String ending) {
        if (Keys.isCyrillic(ending)) {
            endings.addAll(RussianForms.of(ending));
        } else {
            endings.add(ending);
            endings.add(Folding.plain(ending));
        }
    }
}
