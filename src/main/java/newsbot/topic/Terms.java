package newsbot.topic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsbot.text.AzerbaijaniSuffixes;
import newsbot.text.Folding;
import newsbot.text.FunctionWords;
import newsbot.text.RussianForms;
import newsbot.text.Stems;
import newsbot.text.Transliteration;

/**
 * Words as alerts and search compare them: stems in bare Latin letters, so that a word meets its own
 * inflected forms and its spelling in another script. A term is lower-case ASCII letters and digits, except
 * for words in scripts other than Latin and Cyrillic. Abbreviations whose letters are a common word (US, WHO) have
 * terms of their own.
 */
final class Terms {
    private static final List<String> LANGUAGES = List.of("en", "ru", "az");
    private static final int LONGEST = 64;
    private static final int SHORTEST_BASE = 4;
    private static final int LONGEST_ABBREVIATION = 4;
    /** Follows the letters of an abbreviation, so that US is not us. */
    private static final String ABBREVIATED = "0";

    private Terms() {}

    /** The terms of a word that stands in a text: one for most words, up to eight. */
    static List<String> ofText(String letters, String language) {
        if (isAbbreviation(letters)) {
            return abbreviated(letters);
        }
        List<String> terms = stem(letters, language);
        if (language.equals("ru") && Character.isUpperCase(letters.codePointAt(0)) && letters.length() <= LONGEST) {
            List<String> bases = RussianForms.bases(Folding.fold(letters));
            Set<String> all = new LinkedHashSet<>(terms);
            all.addAll(Transliteration.keys(bases.get(bases.size() - 1)));
            return List.copyOf(all);
        }
        return terms;
    }

    private static boolean isAbbreviation(String letters) {
        return letters.length() > 1
                && letters.length() <= LONGEST_ABBREVIATION
                && letters.codePoints().allMatch(Character::isUpperCase)
                && LANGUAGES.stream()
                        .anyMatch(language -> FunctionWords.of(language).contains(Stems.lower(letters, language)));
    }

    private static List<String> abbreviated(String letters) {
        return Transliteration.keys(Folding.fold(letters)).stream()
                .map(term -> term + ABBREVIATED)
                .toList();
    }

    private static List<String> stem(String letters, String language) {
        return Transliteration.keys(cut(Folding.fold(Stems.stem(letters, language))));
    }

    /** The terms that a word somebody asks for may have in a text of any language. */
    static Set<String> ofQuery(String letters, String language) {
        Set<String> terms = new LinkedHashSet<>(ofText(letters, language));
        if (isAbbreviation(letters)) {
            return terms;
        }
        if (isAbbreviation(letters.toUpperCase(Locale.ROOT))) {
            // people may not take the trouble of capitals
            terms.addAll(abbreviated(letters));
        }
        if (language.equals("ru")) {
            // Snowball takes a name for an inflected form at times (Карабах), so what it left may be too short or long
            String folded = cut(Folding.fold(letters));
            for (String base : RussianForms.bases(folded)) {
                terms.addAll(Transliteration.keys(base));
                terms.addAll(stem(base, language));
            }
            terms.addAll(stem(Stems.stem(folded, language), language));
            for (String term : List.copyOf(terms)) {
                terms.add(cut(Stems.stem(term, "az")));
            }
        } else {
            terms.addAll(stem(letters, "en"));
            terms.addAll(stem(letters, "az"));
            if (letters.length() <= LONGEST && language.equals("az")) {
                for (String base : AzerbaijaniSuffixes.bases(Stems.lower(letters, "az"))) {
                    if (base.length() >= SHORTEST_BASE) {
                        terms.addAll(Transliteration.keys(Folding.fold(base)));
                    }
                }
            }
        }
        return terms;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
