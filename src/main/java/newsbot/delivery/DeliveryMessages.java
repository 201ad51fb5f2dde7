package newsbot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.archive.Stories;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.outbox.Delivery;
import newsbot.story.StoryMessages;
import newsbot.telegram.Outgoing;

/**
 * Words deliveries: a story as its chat wants it, or a post's own text. What was worded for one chat serves all that
 * want it so within a second. For one loop's thread.
 */
public final class DeliveryMessages implements Sender.Messages {
    private static final Duration LIFE = Duration.ofSeconds(1);

    private final Stories stories;
    private final StoryMessages messages;
    private final boolean paid;
    private final Clock clock;
    private final Map<Wish, StoryMessages.Look> looks = new HashMap<>();
    private Instant worded = Instant.EPOCH;

    /** @param paid whether news may be sent for a fee beyond the free rate */
    public DeliveryMessages(Stories stories, StoryMessages messages, boolean paid, Clock clock) {
        this.stories = stories;
        this.messages = messages;
        this.paid = paid;
        this.clock = clock;
    }

    @Override
    public Outgoing of(Delivery delivery) {
        StoryMessages.Look whole = look(delivery);
        StoryMessages.Look look = delivery.plain() ? whole.bare() : whole;
        boolean silent = delivery.silent() || delivery.doubtful();
        String rich = look.rich();
        if (rich != null && !delivery.html()) {
            return new Outgoing.Rich(delivery.chat(), rich, look.keyboard(), silent, delivery.thread(), paid);
        }
        return new Outgoing.Message(
                delivery.chat(), look.html(), look.keyboard(), look.preview(), silent, delivery.thread(), paid);
    }

    private StoryMessages.Look look(Delivery delivery) {
        Long id = delivery.story();
        if (id == null) {
            String body = delivery.body();
            return new StoryMessages.Look(body == null ? "" : body, List.of(), Outgoing.Preview.NONE);
        }
        Instant now = clock.instant();
        if (Duration.between(worded, now).abs().compareTo(LIFE) > 0) {
            looks.clear();
            worded = now;
        }
        return looks.computeIfAbsent(
                new Wish(
                        id,
                        delivery.language(),
                        delivery.summaries(),
                        delivery.pictures(),
                        delivery.revision(),
                        delivery.chat().isPrivate()),
                this::look);
    }

    private StoryMessages.Look look(Wish wish) {
        Story story = stories.find(wish.story())
                .orElseThrow(() -> new IllegalStateException("delivery of no story, story=" + wish.story()));
        return messages.look(story, wish.language(), wish.summaries(), wish.pictures(), wish.revision(), wish.alone());
    }

    /** All that a story's look depends on. */
    private record Wish(
            long story, Language language, boolean summaries, boolean pictures, long revision, boolean alone) {}
}
