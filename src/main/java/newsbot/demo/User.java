package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An account, a person's or a bot's (Bot API, {@code User}).
 *
 * @param language the language tag of the person's app, such as {@code ru} or {@code en-US}
 */
public record User(
        long id,
        boolean bot,
        String firstName,
        @Nullable String username,
        @Nullable String language) {
    /** Who writes for anonymous admins of groups. */
    static final User ANONYMOUS = new User(1087968824L, true, "Group", "GroupAnonymousBot", null);

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", bot).put("first_name", firstName);
        if (username != null) {
            json.put("username", username);
        }
        if (language != null) {
            json.put("language_code", language);
        }
        return json;
    }
}
