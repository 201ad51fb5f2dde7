package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The rights an admin has here: all of them (Bot API, {@code ChatMemberAdministrator}). */
final class AdminRights {
    private static final List<String> RIGHTS = List.of(
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_post_messages",
            "can_edit_messages",
            "can_pin_messages");

    private AdminRights() {}

    static void add(ObjectNode member) {
        member.put("can_be_edited", false).put("is_anonymous", false);
        RIGHTS.forEach(right -> member.put(right, true));
    }
}
