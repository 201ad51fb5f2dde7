package newsbot.outbox;

/** Why the bot itself lets a delivery end without its message: the words on record, and what they count as. */
public enum Dropped {
    STOPPED("stopped by the reader", Failure.STOPPED),
    WITHDRAWN("withdrawn by the site", Failure.WITHDRAWN),
    UNWELCOME("the bot may not write there", Failure.UNREACHABLE),
    /** What waited under an id that the chat has no more, and what the new id has already. */
    MOVED("chat has moved", Failure.UNREACHABLE),
    /** Planned while its chat moved or was forgotten; nobody could claim it. */
    UNKNOWN("chat not known any more", Failure.UNREACHABLE),
    DOUBTFUL("uncertain whether it arrived; not sent again", Failure.UNCERTAIN);

    private final String reason;
    private final Failure kind;

    Dropped(String reason, Failure kind) {
        this.reason = reason;
        this.kind = kind;
    }

    /** As it stands on record. */
    public String reason() {
        return reason;
    }

    Failure kind() {
        return kind;
    }
}
