package newsbot.db;

/** A right ran out in the middle of what it allowed; another process has it now. Nothing was committed. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String name) {
        super("lease lost name=" + name);
    }
}
