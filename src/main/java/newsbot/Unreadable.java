package newsbot;

/** A source cannot be read. The message says what, where, and what was expected. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;

    Unreadable(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    /** One line. */
    String what() {
        return what;
    }
}
