package newsbot.summary;

import org.jspecify.annotations.Nullable;

/**
 * What words say of who speaks.
 *
 * @param person who, if known
 * @param stranger whether it is somebody the article does not name
 */
record Verdict(@Nullable Person person, boolean stranger) {
    static final Verdict NONE = new Verdict(null, false);
    static final Verdict STRANGER = new Verdict(null, true);

    static Verdict of(Person person) {
        return new Verdict(person, false);
    }

    boolean found() {
        return person != null || stranger;
    }
}
