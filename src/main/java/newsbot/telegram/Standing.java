package newsbot.telegram;

/** What a person is in a group or channel (Bot API, ChatMember), as far as it matters who may decide there. */
public enum Standing {
    ADMIN,
    ORDINARY,
    /** Telegram does not say. */
    UNKNOWN;

    static Standing of(String status) {
        return switch (status) {
            case "creator", "administrator" -> ADMIN;
            case "member", "restricted", "left", "kicked" -> ORDINARY;
            default -> UNKNOWN;
        };
    }
}
