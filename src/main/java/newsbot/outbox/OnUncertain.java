package newsbot.outbox;

/** What becomes of a message when nobody can know whether it arrived. */
public enum OnUncertain {
    /** It goes out once more, without a sound: never lost, possibly doubled. */
    RESEND,
    /** It is recorded as failed: never doubled, possibly lost. */
    SKIP
}
