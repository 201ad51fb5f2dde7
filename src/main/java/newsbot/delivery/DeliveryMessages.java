package newsbot.delivery;

import java.util.List;
import newsbot.archive.Stories;
import newsbot.news.Story;
import newsbot.outbox.Delivery;
import newsbot.story.StoryMessages;
import newsbot.telegram.Outgoing;
import newsbot.text.TelegramHtml;

/** Words deliveries: a story as its chat wants it, or a post's own text. */
public final class DeliveryMessages implements Sender.Messages {
    private final Stories stories;
    private final StoryMessages messages;
    private final boolean paid;

    /** @param paid whether news may be sent for a fee beyond the free rate */
    public DeliveryMessages(Stories stories, StoryMessages messages, boolean paid) {
        this.stories = stories;
        this.messages = messages;
        this.paid = paid;
    }

    @Override
    public Outgoing of(Delivery delivery) {
        StoryMessages.Look look = look(delivery);
        String html = delivery.plain() ? TelegramHtml.escape(TelegramHtml.plain(look.html())) : look.html();
        return new Outgoing.Message(
                delivery.chat(),
                html,
                look.keyboard(),
                look.preview(),
                delivery.silent() || delivery.doubtful(),
                delivery.thread(),
                paid);
    }

    private StoryMessages.Look look(Delivery delivery) {
        Long id = delivery.story();
        if (id == null) {
            String body = delivery.body();
            return new StoryMessages.Look(body == null ? "" : body, List.of(), Outgoing.Preview.NONE);
        }
        Story story =
                stories.find(id).orElseThrow(() -> new IllegalStateException("delivery of no story, story=" + id));
        return messages.look(
                story,
                delivery.language(),
                delivery.summaries(),
                delivery.pictures(),
                delivery.revision(),
                delivery.chat().isPrivate());
    }
}
