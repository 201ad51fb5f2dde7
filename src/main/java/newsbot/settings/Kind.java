package newsbot.settings;

/**
 * What a single value may be.
 *
 * @param expected in words, for faults: {@code a number from 1 to 1000}
 * @param reader makes the value of its text
 */
record Kind<T>(String expected, Reader<T> reader) {

    /** From the text of a value to the value. */
    interface Reader<T> {
        T read(String text) throws Wrong;
    }

    /** A text is not of the kind. The message says what it is instead and holds no secret. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what, null, false, false);
        }
    }
}
