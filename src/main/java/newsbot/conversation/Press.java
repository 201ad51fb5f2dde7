package newsbot.conversation;

/** One kind of button that people press. Safe to be pressed twice: after a crash it may be. */
interface Press {
    /** What the data of its buttons begins with, the colon included. */
    String prefix();

    /**
     * @param asked with the rest of the data as its words
     * @throws StaleButton when the data makes no sense now: an old or a forged button
     */
    Pressed press(Asked asked);
}
