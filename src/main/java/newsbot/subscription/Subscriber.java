package newsbot.subscription;

import java.util.Set;
import newsbot.news.ChatId;
import newsbot.news.Language;
import org.jspecify.annotations.Nullable;

/**
 * A chat and how it wants its news.
 *
 * @param language of labels, buttons and answers
 * @param editions whose stories it gets; empty for all
 * @param summaries whether interviews come as full summaries rather than headlines
 * @param silent whether news comes without a sound
 * @param pictures whether messages show a picture
 * @param thread the forum thread its news is posted in; null for none
 * @param configured whether it stands in the configuration file, which then rules
 */
public record Subscriber(
        ChatId chat,
        State state,
        Kind kind,
        Language language,
        Set<Language> editions,
        boolean summaries,
        boolean silent,
        boolean pictures,
        Rhythm rhythm,
        @Nullable Integer thread,
        boolean configured) {

    public Subscriber {
        editions = Set.copyOf(editions);
    }

    /** A chat as it begins: active, everything at once. */
    public static Subscriber fresh(ChatId chat, Kind kind, Language language) {
        return new Subscriber(
                chat, State.ACTIVE, kind, language, Set.of(), true, false, true, Rhythm.AT_ONCE, null, false);
    }

    public Subscriber withState(State state) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withLanguage(Language language) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withEditions(Set<Language> editions) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withSummaries(boolean summaries) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withSilent(boolean silent) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withPictures(boolean pictures) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withRhythm(Rhythm rhythm) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    public Subscriber withThread(@Nullable Integer thread) {
        return new Subscriber(
                chat, state, kind, language, editions, summaries, silent, pictures, rhythm, thread, configured);
    }

    /**
     * ACTIVE gets news. STOPPED asked for none (/stop). ASLEEP cannot be reached (blocked, kicked, deactivated, gone)
     * and wakes by /start or by Telegram's word that the bot is welcome again.
     */
    public enum State {
        ACTIVE,
        STOPPED,
        ASLEEP
    }

    /** What sort of chat it is. */
    public enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }
}
