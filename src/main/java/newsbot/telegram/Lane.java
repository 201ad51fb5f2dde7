package newsbot.telegram;

/** Who waits for a message: a person who asked, or nobody in particular. */
public enum Lane {
    /** Answers to people. They go first. */
    REPLIES,
    /** News, digests, corrections. They get at least every tenth turn, so that nothing starves them. */
    NEWS
}
