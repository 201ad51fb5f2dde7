package newsbot.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsbot.summary.Names.Mention;
import org.jspecify.annotations.Nullable;

/** The people an article has named so far, in order, and who of them spoke last. */
final class Cast {
    private static final Pattern CASE_AZ = Pattern.compile("n?[ıiuü]n?|y?[aə]|[dl][aə]n?");

    private static final Pattern PARTICLE =
            Pattern.compile("(?i)de|la|von|van|der|den|al|el|bin|ben|ibn|di|da|dos|du|le|ter");

    private final String languageCode;
    private final List<Person> people = new ArrayList<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private @Nullable Person last;
    private boolean strangerSpoke;

    Cast(String languageCode) {
        this.languageCode = languageCode;
    }

    List<Person> people() {
        return people;
    }

    /** Somebody is named of whom nothing is said so far. */
    void mention(Mention mention) {
        if (mention.full()) {
            mentioned.add(mention.text().replaceAll("['’]s?$", ""));
        }
    }

    /** The full names of those of whom nothing is said but that they are there. */
    Set<String> mentioned() {
        return mentioned;
    }

    /**
     * The name as the article has it without an Azerbaijani ending, where it has it so; the given name first.
     *
     * @return as readers see it
     */
    String name(Person person) {
        String name = person.ordered();
        if (languageCode.equals("az")) {
            for (String other : mentioned) {
                if (name.startsWith(other)
                        && CASE_AZ.matcher(name.substring(other.length())).matches()) {
                    return other;
                }
            }
        }
        return name;
    }

    /** The full name of one who so far is a surname only, if the article has named him before. */
    private String full(String mention) {
        return mention.indexOf(' ') >= 0
                ? mention
                : mentioned.stream()
                        .filter(name -> name.endsWith(" " + mention))
                        .findFirst()
                        .orElse(mention);
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
                .filter(p -> p.heard() || p.interviewed())
                .filter(p -> woman.equals(p.woman()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The person a mention means, known already or new. */
    Person meet(String mention, NameForms.Case bent) {
        Optional<Person> known = find(mention);
        if (known.isPresent()) {
            if (mention.indexOf('.') >= 0) {
                return known.get();
            }
            if (bent == NameForms.Case.NOMINATIVE) {
                known.get().nominative(NameForms.nominative(mention, bent, languageCode));
            } else {
                known.get().fuller(NameForms.nominative(mention, bent, languageCode));
            }
            return known.get();
        }
        Person person = new Person(full(NameForms.nominative(mention, bent, languageCode)));
        if (bent == NameForms.Case.NOMINATIVE && person.name().endsWith(mention)) {
            person.nominative(person.name());
        }
        people.add(person);
        return person;
    }

    /** Whether somebody without a name spoke last. */
    boolean strangerSpoke() {
        return strangerSpoke;
    }

    /** The person a mention means, if known. */
    Optional<Person> find(String mention) {
        String[] words = mention.split("\\s+|(?<=\\.)(?=\\p{L})");
        String lastWord = words[words.length - 1].matches("(?:oğlu|qızı|оглы|кызы|огли)") && words.length > 1
                ? words[words.length - 2]
                : words[words.length - 1];
        boolean patronymic = words.length == 2 && lastWord.matches(".*(?:вич|вна|vich|vna)\\p{Ll}{0,2}");
        boolean given = words.length > 1 && !PARTICLE.matcher(words[0]).matches();
        for (int i = people.size() - 1; i >= 0; i--) {
            Person person = people.get(i);
            String first = person.name().split("\\s+")[0];
            if (patronymic && alike(first, words[0])) {
                return Optional.of(person);
            }
            if (alike(person.surname(), lastWord)
                    && (!given || person.name().indexOf(' ') < 0 || givenAlike(first, words[0]))) {
                return Optional.of(person);
            }
        }
        return words.length == 1 ? byGivenName(lastWord) : Optional.empty();
    }

    /** The only one of that given name. */
    private Optional<Person> byGivenName(String word) {
        List<Person> bearers = people.stream()
                .filter(person -> person.name().indexOf(' ') > 0)
                .filter(person -> alike(person.name().split("\\s+")[0], word))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
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
