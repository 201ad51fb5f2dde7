package newsbot.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One language of the sample site: what is published, newest first, and what waits to be. */
final class SampleEdition {
    private static final int AT_START = 8;
    private static final Duration APART = Duration.ofMinutes(47);

    private final String language;
    private final Clock clock;
    private final List<Published> published = new ArrayList<>();
    private final Deque<SampleStory> waiting = new ArrayDeque<>();
    private int round = 1;

    /** A story and when it came out. */
    record Published(SampleStory story, Instant at) {}

    SampleEdition(String language, Clock clock) {
        this.language = language;
        this.clock = clock;
        List<SampleStory> written = SampleStory.written(language);
        Instant at = clock.instant().minus(APART.multipliedBy(AT_START));
        for (SampleStory story : written.subList(0, AT_START)) {
            published.add(0, new Published(story, at));
            at = at.plus(APART);
        }
        waiting.addAll(written.subList(AT_START, written.size()));
    }

    synchronized List<Published> newestFirst() {
        return List.copyOf(published);
    }

    synchronized @Nullable Published bySlug(String slug) {
        return published.stream()
                .filter(p -> p.story().slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** Publishes what waits first; when all is out, the later stories come again, numbered. */
    synchronized SampleStory publishNext() {
        SampleStory next = next();
        publish(next);
        return next;
    }

    synchronized SampleStory publishBreaking() {
        SampleStory next = next().inSection(SampleStory.breaking(language));
        publish(next);
        return next;
    }

    private SampleStory next() {
        if (waiting.isEmpty()) {
            round++;
            List<SampleStory> written = SampleStory.written(language);
            for (SampleStory story : written.subList(AT_START, written.size())) {
                waiting.add(story.titled(story.title() + " (" + round + ")").slugged(story.slug() + "-" + round));
            }
        }
        return waiting.removeFirst();
    }

    synchronized void publish(SampleStory story) {
        published.add(0, new Published(story, clock.instant()));
    }

    synchronized SampleStory correct(SampleStory story, String title) {
        for (int i = 0; i < published.size(); i++) {
            Published each = published.get(i);
            if (each.story().slug().equals(story.slug())) {
                SampleStory corrected = each.story().titled(title);
                published.set(i, new Published(corrected, each.at()));
                return corrected;
            }
        }
        throw new IllegalArgumentException("not published: " + story.slug());
    }

    synchronized void withdraw(SampleStory story) {
        published.removeIf(each -> each.story().slug().equals(story.slug()));
    }

    synchronized void clear() {
        published.clear();
    }
}
