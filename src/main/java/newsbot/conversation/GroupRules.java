package newsbot.conversation;

import java.util.List;
import java.util.Set;
import newsbot.subscription.Subscriber;

/** What in a group only its admins may do: all that changes what the group gets. Reading is free to everybody. */
final class GroupRules {
    private static final Set<String> COMMANDS =
            Set.of("stop", "forget", "settings", "follow", "unfollow", "here", "export");
    private static final List<String> PRESSES = List.of(
            Picker.PRESS,
            FollowPress.PREFIX,
            UnfollowPress.PREFIX,
            SettingsScreens.PRESS,
            AlertPress.PREFIX,
            SearchAnswers.FOLLOW_PRESS,
            MutePress.PREFIX,
            HerePress.PREFIX);

    private GroupRules() {}

    static boolean changes(String command, Asked asked) {
        return switch (command) {
            case "topic" -> !asked.words().isEmpty();
            case "start" ->
                !asked.words().isEmpty()
                        || asked.subscriber()
                                .filter(known -> known.state() == Subscriber.State.STOPPED)
                                .isPresent();
            default -> COMMANDS.contains(command);
        };
    }

    static boolean changes(String data) {
        return PRESSES.stream().anyMatch(data::startsWith);
    }
}
