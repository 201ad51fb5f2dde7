package newsbot.conversation;

/** A button was pressed that means nothing any more, or never did. */
final class StaleButton extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleButton() {
        super("stale button");
    }
}
