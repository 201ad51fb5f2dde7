package newsbot.topic;

import java.util.ArrayList;
import java.util.List;

/** All that stands for a topic: its aliases, and its names where no alias says otherwise. */
final class TopicAliases {
    private TopicAliases() {}

    static List<Alias> of(Topic topic) {
        List<Alias> all = new ArrayList<>(topic.aliases());
        for (String name : topic.names().values()) {
            if (topic.aliases().stream().noneMatch(alias -> alias.text().equals(name))) {
                all.add(Alias.of(name));
            }
        }
        return all;
    }
}
