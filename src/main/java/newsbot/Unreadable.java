package newsbot;

/** A source cannot be read. The message says what, where, and what was expected. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
