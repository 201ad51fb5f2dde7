package newsbot;

/** What the program needs is not there. The message is one line for the operator, without secrets. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }
}
