package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names out of the cases they are bent into: Russian after prepositions, Azerbaijani by suffixes. */
final class NameForms {
    /** The case a name's surroundings put it in. */
    enum Case {
        NOMINATIVE,
        GENITIVE,
        INSTRUMENTAL
    }

    private NameForms() {}

    /** Azerbaijani surnames by their endings, with what cases add to them; a bare "a" may be a woman's. */
    private static final Pattern BENT_SURNAME =
            Pattern.compile("(.*\\p{L}(?:(?:ov|ev|yev|iyev)(?=(?:un|ün|ın|in|u|ü|ı|i|[dl][ae]n?|nan)$)"
                    + "|(?:ova|eva|yeva|l[ıiuü]|zad[əe]|bəyli|skaya|ski|skiy|yan|soy|oğlu|qızı)"
                    + "(?=(?:n[ıiuü]n|n[ıiuü]|y[aə]|[dl][aə]|d[aə]n)$)))\\p{L}+");

    static String nominative(String name, Case bent, String languageCode) {
        if (languageCode.equals("az")) {
            Matcher surname = BENT_SURNAME.matcher(name);
            if (surname.matches()) {
                return surname.group(1);
            }
        }
        if (bent == Case.NOMINATIVE) {
            return name;
        }
        if (languageCode.equals("az")) {
            return azerbaijani(name, bent);
        }
        if (!languageCode.equals("ru")) {
            return name;
        }
        String[] words = name.split("\\s+");
        List<String> out = new ArrayList<>();
        boolean woman = words.length > 1 && words[0].matches(bent == Case.GENITIVE ? ".*[ыи]" : ".*(?:ой|ей|ью|ёй)");
        for (int i = 0; i < words.length; i++) {
            boolean surname =
                    words.length == 1 || (i == words.length - 1 && !words[i].matches(".*(?:вич|вна)\\p{Ll}{0,2}"));
            out.add(surname ? surname(words[i], bent, woman) : given(words[i], bent));
        }
        return String.join(" ", out);
    }

    private static String azerbaijani(String name, Case bent) {
        String bare = bent == Case.GENITIVE
                ? name.replaceFirst("(?<=[əaıiouüöe])n[ıiuü]n$|(?<=[^əaıiouüöe\\s]{1})[ıiuü]n$", "")
                : name.replaceFirst("l[aə]$", "");
        return bare.length() - bare.lastIndexOf(' ') > 3 ? bare : name;
    }

    private static String given(String word, Case bent) {
        if (word.length() < 4) {
            return word;
        }
        String stem = word.substring(0, word.length() - 2);
        String shorter = word.substring(0, word.length() - 1);
        if (bent == Case.INSTRUMENTAL) {
            if (word.endsWith("ом")) {
                return stem;
            }
            if (word.endsWith("ем")) {
                return softened(stem);
            }
            if (word.endsWith("ой")) {
                return stem + "а";
            }
            return word.endsWith("ей") || word.endsWith("ёй") ? stem + "я" : word;
        }
        if (word.endsWith("а")) {
            return shorter;
        }
        if (word.endsWith("я")) {
            return softened(shorter);
        }
        if (word.endsWith("ии") || word.endsWith("ьи")) {
            return shorter + "я";
        }
        return word.endsWith("ы") || word.endsWith("и") ? shorter + "а" : word;
    }

    /** What ends soft or in a vowel: Игор → Игорь, Андре → Андрей, Матеуш stays. */
    private static String softened(String stem) {
        char last = stem.charAt(stem.length() - 1);
        if ("шчжщц".indexOf(last) >= 0) {
            return stem;
        }
        return stem + ("аеёиоуыэюя".indexOf(last) >= 0 ? "й" : "ь");
    }

    private static String surname(String word, Case bent, boolean woman) {
        String low = word.toLowerCase(Locale.ROOT);
        if (word.length() < 4 || (!low.endsWith("ого") && low.matches(".*(?:о|их|ых|дзе|швили|и|у|э)"))) {
            return word;
        }
        if (woman) {
            if (low.matches(".*(?:ск|цк)ой")) {
                return word.substring(0, word.length() - 2) + "ая";
            }
            return low.matches(".*(?:ов|ев|ёв|ин|ын)ой") ? word.substring(0, word.length() - 2) + "а" : word;
        }
        if (bent == Case.INSTRUMENTAL) {
            if (low.matches(".*(?:ов|ев|ёв|ин|ын)ым")) {
                return word.substring(0, word.length() - 2);
            }
            if (low.matches(".*(?:ск|цк)им")) {
                return word.substring(0, word.length() - 1) + "й";
            }
            if (low.endsWith("ым")) {
                return word.substring(0, word.length() - 1) + "й";
            }
            if (low.endsWith("ом")) {
                return word.substring(0, word.length() - 2);
            }
            return low.endsWith("ем") ? softened(word.substring(0, word.length() - 2)) : word;
        }
        if (low.matches(".*(?:ск|цк)ого")) {
            return word.substring(0, word.length() - 3) + "ий";
        }
        if (low.endsWith("ого")) {
            return word.substring(0, word.length() - 3) + "ый";
        }
        if (low.endsWith("а")) {
            return word.substring(0, word.length() - 1);
        }
        return low.endsWith("я") ? softened(word.substring(0, word.length() - 1)) : word;
    }
}
