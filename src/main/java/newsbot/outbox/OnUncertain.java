package newsbot.outbox;

/** What happens to a message of which nobody knows whether Telegram took it. */
public enum OnUncertain {
    /** It goes out once more: nothing is lost, it may arrive twice. */
    RESEND,
    /** It is left at that: nothing arrives twice, it may be lost. */
    SKIP
}
