package newsbot.conversation;

/**
 * A picture or a file that comes with an answer. The bytes are not copied and must not change.
 *
 * @param name of the file
 * @param otherwise Telegram HTML that is said instead where the chat takes no pictures or files
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(Kind kind, String name, byte[] bytes, String otherwise) {
    /** How Telegram shows it. */
    public enum Kind {
        PICTURE,
        FILE
    }
}
