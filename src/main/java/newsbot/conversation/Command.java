package newsbot.conversation;

/** One command that people type. Safe to be asked the same twice: after a crash it may be. */
interface Command {
    /** Its name without the slash; its description is the text {@code command.NAME}. */
    String name();

    Reply answer(Asked asked);

    /** Whether the words reach it with their line breaks. */
    default boolean keepsLines() {
        return false;
    }
}
