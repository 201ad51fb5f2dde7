package newsbot.subscription;

import java.util.Set;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * A channel that the configuration has post on its own.
 *
 * @param topics topic ids; {@code all} is everything
 * @param summaries whether interviews go out as full summaries rather than headlines
 * @param language of labels
 * @param editions whose stories are posted; empty for all
 * @param thread the forum thread to post in; null for none
 */
public record ChannelSettings(
        ChatId chat,
        Set<String> topics,
        boolean summaries,
        Language language,
        Set<Language> editions,
        @Nullable Integer thread) {}
