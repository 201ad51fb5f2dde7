package newsbot.summary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody an article names, as far as it has been read. */
final class Person {
    private String name;
    private @Nullable String role;
    private boolean interviewed;
    private boolean heard;
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
        return heard;
    }

    void hear() {
        heard = true;
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
