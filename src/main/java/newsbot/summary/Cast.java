package newsbot.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people an article has named so far, in order, and who of them spoke last. */
final class Cast {
    private final String languageCode;
    private final List<Person> people = new ArrayList<>();
    private @Nullable Person last;
    private boolean strangerSpoke;

    Cast(String languageCode) {
        this.languageCode = languageCode;
    }

    List<Person> people() {
        return people;
    }

    /** Who spoke last; empty also when that was somebody who has no name here. */
    Optional<Person> last() {
        return strangerSpoke ? Optional.empty() : Optional.ofNullable(last);
    }

    void speaks(Person person) {
        last = person;
        strangerSpoke = false;
        person.hear();
    }

    /** Somebody is introduced as the one whose words may follow. */
    void focus(Person person) {
        last = person;
        strangerSpoke = false;
    }

    void strangerSpeaks() {
        strangerSpoke = true;
    }

    /** The last speaker whose name does not contradict the gender of a pronoun. */
    Optional<Person> last(@Nullable Boolean woman) {
        if (woman == null || last == null || strangerSpoke) {
            return last();
        }
        return woman.equals(opposite(last)) ? lastBefore(woman) : last();
    }

    private static @Nullable Boolean opposite(Person person) {
        Boolean woman = person.woman();
        return woman == null ? null : Boolean.valueOf(!woman);
    }

    private Optional<Person> lastBefore(Boolean woman) {
        List<Person> fitting = people.stream()
                .filter(Person::heard)
                .filter(p -> woman.equals(p.woman()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The person a mention means, known already or new. */
    Person meet(String mention, NameForms.Case bent) {
        Optional<Person> known = find(mention);
        if (known.isPresent()) {
            if (bent == NameForms.Case.NOMINATIVE) {
                known.get().nominative(mention);
            } else {
                known.get().fuller(NameForms.nominative(mention, bent, languageCode));
            }
            return known.get();
        }
        Person person = new Person(NameForms.nominative(mention, bent, languageCode));
        if (bent == NameForms.Case.NOMINATIVE) {
            person.nominative(mention);
        }
        people.add(person);
        return person;
    }

    /** The person a mention means, if known. */
    Optional<Person> find(String mention) {
        String[] words = mention.split("\\s+");
        String lastWord = words[words.length - 1].matches("(?:oğlu|qızı|оглы|кызы|огли)") && words.length > 1
                ? words[words.length - 2]
                : words[words.length - 1];
        boolean patronymic = words.length == 2 && lastWord.matches(".*(?:вич|вна|vich|vna)\\p{Ll}{0,2}");
        for (int i = people.size() - 1; i >= 0; i--) {
            Person person = people.get(i);
            String first = person.name().split("\\s+")[0];
            if (patronymic && alike(first, words[0])) {
                return Optional.of(person);
            }
            if (alike(person.surname(), lastWord)
                    && (words.length == 1 || person.name().indexOf(' ') < 0 || givenAlike(first, words[0]))) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private static boolean givenAlike(String a, String b) {
        if (a.charAt(0) != b.charAt(0)) {
            return false;
        }
        return a.length() <= 2
                || b.length() <= 2
                || commonPrefix(a, b) >= Math.min(3, Math.min(a.length(), b.length()) - 1);
    }

    private boolean alike(String known, String mention) {
        String a = known.toLowerCase(Locale.ROOT);
        String b = mention.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
        if (a.equals(b)) {
            return true;
        }
        int shared = commonPrefix(a, b);
        return switch (languageCode) {
            case "ru" -> shared >= Math.max(3, a.length() - 2) && b.length() - shared <= 3;
            case "az" ->
                shared >= 3
                        && ((shared == a.length() && b.length() - shared <= 5)
                                || (shared == b.length() && a.length() - shared <= 3));
            default -> false;
        };
    }

    private static int commonPrefix(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
