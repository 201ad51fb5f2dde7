package newsbot.topic;

import java.util.List;
import java.util.Optional;

public final class Topics {
    private final List<Topic> all;

    public Topics(List<Topic> all) {
        this.all = List.copyOf(all);
    }

    public List<Topic> all() {
        return all;
    }

    public Optional<Topic> byId(String id) {
        return all.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<Topic> find(String words) {
        return byId(words);
    }

    public List<Topic> nearest(String words, int most) {
        return List.of();
    }
}
