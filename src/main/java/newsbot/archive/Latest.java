package newsbot.archive;

import java.util.Set;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which of the newest stories are wanted.
 *
 * @param topic only of this topic; null for all
 * @param editions only of these; empty for all
 * @param interviews only interviews
 * @param offset how many newer ones to pass over
 * @param limit how many at the most
 */
public record Latest(@Nullable String topic, Set<Language> editions, boolean interviews, int offset, int limit) {
    public Latest {
        editions = Set.copyOf(editions);
    }
}
