package newsbot.summary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody an article names, as far as it has been read. */
final class Person {
    private static final Pattern SURNAME_FIRST = Pattern.compile(
            "(\\p{Lu}[\\p{L}-]+(?:ов|ев|ёв|ова|ева|ёва|ский|цкий|ская|цкая|швили|дзе|енко|заде|yev|yeva|ov|ova|zadə)"
                    + "|\\p{Lu}\\p{L}+-\\p{Lu}\\p{L}+) (\\p{Lu}(?!\\p{L}*(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|кий|кая|ян|швили|дзе|ко|заде|вич|вна|ov|ev|ova|eva|in|zadə|li|lı)(?!\\p{L}))[\\p{L}&&[^-]]+)");

    private String name;
    private @Nullable String role;
    private boolean interviewed;
    private int heard;
    private boolean certain;

    Person(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Takes a form of the name that is surely in the nominative. */
    void nominative(String form) {
        int words = form.split("\\s").length;
        if (certain && words <= name.split("\\s").length) {
            return;
        }
        if (words >= name.split("\\s").length) {
            name = form;
            certain = true;
        } else if (words == 1 && name.indexOf(' ') > 0) {
            name = name.substring(0, name.lastIndexOf(' ') + 1) + form;
            certain = true;
        }
    }

    void fuller(String form) {
        if (form.split("\\s").length > name.split("\\s").length) {
            name = form;
        }
    }

    /** The name with the given name first, also where the article puts the surname first. */
    String ordered() {
        Matcher surnameFirst = SURNAME_FIRST.matcher(name);
        return surnameFirst.matches() ? surnameFirst.group(2) + " " + surnameFirst.group(1) : name;
    }

    @Nullable
    String role() {
        return role;
    }

    void role(@Nullable String introduced) {
        if (role == null && introduced != null && !introduced.isBlank()) {
            role = introduced;
        }
    }

    boolean interviewed() {
        return interviewed;
    }

    void interview() {
        interviewed = true;
    }

    /** Whether the article renders what this person said, in quotes or not. */
    boolean heard() {
        return heard > 0;
    }

    /** Whether it renders that more than once; a clause is counted when it is read and when it is followed. */
    boolean heardAgain() {
        return heard > 2;
    }

    void hear() {
        heard++;
    }

    boolean holdsOffice(Lexicon lexicon) {
        return lexicon.isOffice(role);
    }

    String surname() {
        String bare = name.replaceAll("\\s(?:oğlu|qızı|оглы|кызы|огли)$", "");
        return bare.substring(bare.lastIndexOf(' ') + 1);
    }

    /** Whether the surname's form tells of a woman (true) or a man (false); null when it does not. */
    @Nullable
    Boolean woman() {
        String low = surname().toLowerCase(Locale.ROOT);
        if (low.matches(".*(?:ov|ev|yev|iyev|in|sky|skiy|ski|ов|ев|ин|ский)")) {
            return low.length() > 4 ? Boolean.FALSE : null;
        }
        if (low.matches(".*(?:ova|eva|yeva|ina|skaya|ова|ева|ина|ская)")) {
            return Boolean.TRUE;
        }
        return null;
    }
}
