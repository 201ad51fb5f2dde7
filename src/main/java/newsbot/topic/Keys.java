package newsbot.topic;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import newsbot.text.AzerbaijaniSuffixes;
import newsbot.text.EnglishForms;
import newsbot.text.Folding;
import newsbot.text.LanguageGuess;
import newsbot.text.RussianForms;
import newsbot.text.Stems;
import newsbot.text.Transliteration;

/**
 * What a word is compared by. A word of a text and a word of an alias are the same where they share a
 * key. The first letter of a key is its kind: {@code f} a form, {@code s} a
 * Russian stem, {@code l} a Latin
 * word for a Cyrillic alias, {@code c} a Cyrillic word for a Latin alias.
 */
final class Keys {
    /** Longer words are compared as they stand. */
    private static final int LONGEST = 64;
    /** Shorter words look alike too easily without their diacritics. */
    private static final int SHORTEST_PLAIN = 6;
    /** Shorter stems are those of other words too: армия and Армен. */
    private static final int SHORTEST_STEM = 4;
    /** Shorter words look alike too easily in another script. */
    private static final int SHORTEST_TRANSLITERATED = 5;

    private Keys() {}

    /** Which Azerbaijani suffixes the Latin words of a text may have. */
    enum Suffixes {
        /** Only words with an Azerbaijani letter have any: the text is of another language. */
        NONE,
        /** Those of two letters or more: the text could be of any language. */
        LONG,
        /** All, also with i for ı and e for ə: the text is typed without Azerbaijani letters. */
        ANY,
        /** All, by the rules of vowel harmony. */
        HARMONIOUS
    }

    /** The keys of a word that stands in a text. */
    static Set<String> ofText(String word, Suffixes suffixes) {
        Set<String> keys = new LinkedHashSet<>();
        String folded = Folding.fold(word);
        keys.add("f" + folded);
        if (folded.length() > LONGEST) {
            return keys;
        }
        if (isCyrillic(folded)) {
            addCyrillic(keys, folded);
        } else {
            addLatin(keys, word, folded, suffixes);
        }
        return keys;
    }

    /** The keys by which a word of an alias is found. */
    static Set<String> ofAlias(String word, boolean anyLanguage) {
        Set<String> keys = new LinkedHashSet<>();
        String folded = Folding.fold(word);
        String plain = Folding.plain(folded);
        boolean cyrillic = isCyrillic(folded);
        boolean name = Character.isUpperCase(word.codePointAt(0));
        keys.add("f" + folded);
        if (plain.length() >= SHORTEST_PLAIN) {
            keys.add("f" + plain);
        }
        if (cyrillic && name) {
            RussianForms.of(folded).forEach(form -> keys.add("f" + form));
        } else if (cyrillic) {
            // by forms too: the stems of иранец and иранцы differ, those of пролив and проливе too
            RussianForms.ofNoun(folded).forEach(form -> keys.add("f" + form));
            String stem = Stems.stem(folded, "ru");
            if (stem.length() >= SHORTEST_STEM) {
                keys.add("s" + stem);
            }
        }
        if (anyLanguage && folded.length() >= SHORTEST_TRANSLITERATED) {
            Transliteration.keys(folded).forEach(key -> keys.add((cyrillic ? "l" : "c") + key));
        }
        return keys;
    }

    private static void addCyrillic(Set<String> keys, String folded) {
        String stem = Stems.stem(folded, "ru");
        keys.add("s" + stem);
        for (String prefix : new String[] {"анти", "про"}) {
            // антииранский, проармянский
            if (folded.startsWith(prefix) && stem.endsWith("ск") && stem.length() > prefix.length() + 4) {
                keys.add("s" + stem.substring(prefix.length()));
            }
        }
        for (String base : RussianForms.bases(folded)) {
            if (base.length() >= SHORTEST_TRANSLITERATED) {
                Transliteration.keys(base).forEach(key -> keys.add("c" + key));
            }
        }
    }

    private static void addLatin(Set<String> keys, String word, String folded, Suffixes suffixes) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(folded);
        if (suffixes == Suffixes.NONE || suffixes == Suffixes.LONG) {
            bases.addAll(EnglishForms.bases(folded));
        }
        if (suffixes != Suffixes.NONE || LanguageGuess.hasAzerbaijaniLetter(word)) {
            String lower = Stems.lower(word, "az");
            int longest = suffixes == Suffixes.LONG ? lower.length() - 2 : lower.length();
            for (String base : AzerbaijaniSuffixes.bases(lower, suffixes == Suffixes.HARMONIOUS)) {
                if (base.length() <= longest) {
                    bases.add(Folding.fold(base));
                }
            }
        }
        for (String base : bases) {
            keys.add("f" + base);
            keys.add("f" + Folding.plain(base));
            if (base.length() >= SHORTEST_TRANSLITERATED) {
                Transliteration.keys(base).forEach(key -> keys.add("l" + key));
            }
        }
    }

    static boolean isCyrillic(String word) {
        return LanguageGuess.isCyrillic(word.codePointAt(0));
    }

    /** How a word of an alias wants its capitals. */
    enum Case {
        ANY,
        CAPITAL,
        CAPITALS;

        static Case of(String word) {
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return ANY;
            }
            return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? CAPITALS : CAPITAL;
        }

        /**
         * Whether a word of a text is written so.
         *
         * @param length of the alias's word: what follows may be an ending in small letters
         * @param lowerCased whether the whole text is in small letters, as people type
         */
        boolean allows(String word, int length, boolean lowerCased) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> lowerCased || Character.isUpperCase(word.codePointAt(0));
                case CAPITALS -> (lowerCased && length > 2) || isUpperCase(word, Math.min(length, word.length()));
            };
        }

        private static boolean isUpperCase(String word, int length) {
            for (int i = 0; i < length; i++) {
                if (Character.isLowerCase(word.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
