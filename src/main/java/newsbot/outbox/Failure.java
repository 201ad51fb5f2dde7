package newsbot.outbox;

import newsbot.telegram.Fate;

/** The kinds of reasons for which a delivery ends without its message, for figures; the reasons themselves stand in it. */
public enum Failure {
    /** The chat cannot be written to: blocked, kicked, deleted, without the right; or it has another id now. */
    UNREACHABLE,
    /** The reader stopped the news before it went out. */
    STOPPED,
    /** The site took the story back first. */
    WITHDRAWN,
    /** A crash or a lost answer left it in doubt, and it is configured not to go again. */
    UNCERTAIN,
    /** Telegram refuses the message, or it cannot be worded. */
    REFUSED;

    /** @param reason as the outbox has it on record: that of a {@link Dropped}, or Telegram's words */
    public static Failure of(String reason) {
        for (Dropped ours : Dropped.values()) {
            if (reason.equals(ours.reason())) {
                return ours.kind();
            }
        }
        return Fate.isOutOfReach(reason) ? UNREACHABLE : REFUSED;
    }
}
