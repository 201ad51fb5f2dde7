package newsbot.outbox;

import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * One post on its way to one chat, claimed by this process, with all that its message depends on.
 *
 * @param story the story to tell; null for a post with a body of its own
 * @param body Telegram HTML of a post that is no story
 * @param attempts how often it was tried, this time included
 * @param doubtful whether an earlier attempt may have arrived: it goes out without a sound
 * @param plain whether Telegram refused its markup: it goes out as plain text
 * @param html whether Telegram refused it as a rich message: it goes out as Telegram HTML
 * @param summaries whether the chat wants interviews as summaries
 * @param revision of the story, as the message will show it
 */
public record Delivery(
        long post,
        @Nullable Long story,
        @Nullable String body,
        ChatId chat,
        int attempts,
        boolean doubtful,
        boolean plain,
        boolean html,
        Language language,
        boolean summaries,
        boolean silent,
        boolean pictures,
        @Nullable Integer thread,
        long revision) {}
