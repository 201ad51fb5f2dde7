package newsbot.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The inflections of English: plurals, third person, -ed and -ing. Unlike a stem it keeps words apart
 * that only look alike: imports are no important matter.
 */
public final class EnglishForms {
    private static final int SHORTEST = 3;

    private EnglishForms() {}

    /** What a folded word can be an inflected form of, itself first; some of them are no words. */
    public static Set<String> bases(String folded) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(folded);
        add(bases, folded, "s", "");
        add(bases, folded, "es", "");
        add(bases, folded, "ies", "y");
        add(bases, folded, "ied", "y");
        for (String ending : new String[] {"ed", "ing"}) {
            add(bases, folded, ending, "");
            add(bases, folded, ending, "e");
            int last = folded.length() - ending.length() - 1;
            if (last > 1 && folded.endsWith(ending) && folded.charAt(last) == folded.charAt(last - 1)) {
                bases.add(folded.substring(0, last));
            }
        }
        return bases;
    }

    private static void add(Set<String> bases, String word, String ending, String instead) {
        int rest = word.length() - ending.length();
        if (rest >= SHORTEST && word.endsWith(ending)) {
            bases.add(word.substring(0, rest) + instead);
        }
    }
}
