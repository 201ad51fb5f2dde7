package newsbot.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms a Russian proper name can take. Names need more care than stems give: Россия and Росс,
 * Грузия and груз share a stem.
 */
public final class RussianForms {
    private static final List<String> CONSONANT = List.of("", "а", "у", "ом", "ем", "е", "ым", "ой");
    private static final List<String> SOFT =
            List.of("ь", "я", "ю", "ем", "ём", "е", "и", "ью", "ей", "ям", "ями", "ях");
    private static final List<String> IYA = List.of("ия", "ии", "ию", "ией", "ий", "иям", "иями", "иях");
    private static final List<String> A = List.of("а", "ы", "и", "е", "у", "ой", "ою", "ей");
    private static final List<String> PLURAL = List.of("ы", "ов", "", "ам", "ами", "ах");
    private static final List<String> YA = List.of("я", "и", "е", "ю", "ей");
    private static final List<String> SHORT_I = List.of("й", "я", "ю", "ем", "е", "и");
    private static final List<String> ADJECTIVE = List.of(
            "ий", "ый", "ого", "ому", "им", "ым", "ом", "ая", "ой", "ую", "ое", "ие", "ые", "их", "ых", "ими", "ыми");
    private static final List<String> EC =
            List.of("ец", "ца", "цу", "цем", "цом", "це", "цы", "цев", "цов", "цам", "цами", "цах");

    /** Of people named after where they live, after я or а: израильтянин, израильтяне, израильтян. */
    private static final List<String> PEOPLE =
            List.of("нин", "нина", "нину", "нином", "нине", "не", "н", "нам", "нами", "нах");

    /** Endings that a foreign name takes, the longer first. */
    private static final List<String> FOREIGN = List.of("ом", "ем", "ой", "ым", "а", "у", "е", "ю", "я", "и", "ы");

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ский", ADJECTIVE.stream().map(form -> "ск" + form).toList()),
            new Ending("цкий", ADJECTIVE.stream().map(form -> "цк" + form).toList()),
            new Ending("ские", ADJECTIVE.stream().map(form -> "ск" + form).toList()),
            new Ending("ый", ADJECTIVE),
            new Ending("ая", ADJECTIVE),
            new Ending("ое", ADJECTIVE),
            new Ending("ые", ADJECTIVE),
            new Ending("ия", IYA),
            new Ending("янин", people("я")),
            new Ending("анин", people("а")),
            new Ending("яне", people("я")),
            new Ending("ане", people("а")),
            new Ending("ец", EC),
            new Ending("ы", PLURAL),
            new Ending("а", A),
            new Ending("я", YA),
            new Ending("ь", SOFT),
            new Ending("й", SHORT_I));

    private RussianForms() {}

    /** All forms of a folded Cyrillic name, itself among them. */
    public static Set<String> of(String folded) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded);
        for (Ending ending : ENDINGS) {
            if (folded.endsWith(ending.of()) && folded.length() > ending.of().length() + 1) {
                String base = folded.substring(0, folded.length() - ending.of().length());
                ending.forms().forEach(form -> forms.add(base + form));
                return forms;
            }
        }
        if ("еёиоуыэю".indexOf(folded.charAt(folded.length() - 1)) < 0) {
            CONSONANT.forEach(form -> forms.add(folded + form));
        }
        return forms;
    }

    /** As {@link #of}, with the plural that names rarely have. */
    public static Set<String> ofNoun(String folded) {
        Set<String> forms = of(folded);
        if (forms.contains(folded + "ом")) {
            PLURAL.forEach(form -> forms.add(folded + form));
            forms.add(folded + "и");
        }
        return forms;
    }

    /** What a folded word can be a form of if it is a name of foreign origin: itself, and it without its ending. */
    public static List<String> bases(String folded) {
        for (String ending : FOREIGN) {
            if (folded.endsWith(ending) && folded.length() > ending.length() + 2) {
                return List.of(folded, folded.substring(0, folded.length() - ending.length()));
            }
        }
        return List.of(folded);
    }

    private static List<String> people(String vowel) {
        return PEOPLE.stream().map(form -> vowel + form).toList();
    }

    private record Ending(String of, List<String> forms) {}
}
