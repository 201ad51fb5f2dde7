package newsbot;

import java.time.Instant;
import newsbot.conversation.Replies;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedTrouble;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.settings.Settings;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Outgoing;

/** Tells the admins of lasting trouble, once, and of its end; each in his own language. */
final class Admins implements FeedTrouble {
    private final Settings settings;
    private final Subscribers subscribers;
    private final Replies replies;

    Admins(Settings settings, Subscribers subscribers, Replies replies) {
        this.settings = settings;
        this.subscribers = subscribers;
        this.replies = replies;
    }

    @Override
    public void dead(FeedSettings feed, Instant since, String reason) {
        tell(texts -> texts.html("admin.feed.dead", feed.url(), time(since, texts), reason));
    }

    @Override
    public void back(FeedSettings feed, Instant since) {
        tell(texts -> texts.html("admin.feed.back", feed.url(), time(since, texts)));
    }

    /** Many items of a feed look like old ones under new names; they are in the archive, unsent. */
    void heldBack(FeedSettings feed, int stories) {
        tell(texts -> texts.html("admin.held", feed.url(), stories));
    }

    private interface Wording {
        String in(Texts texts);
    }

    private void tell(Wording wording) {
        for (long admin : settings.admins()) {
            ChatId chat = ChatId.of(admin);
            String language = subscribers
                    .find(chat)
                    .map(subscriber -> subscriber.language().code())
                    .orElse("en");
            replies.say(Outgoing.Message.of(chat, wording.in(Texts.of(language))));
        }
    }

    private String time(Instant instant, Texts texts) {
        return Dates.time(instant, settings.site().timeZone(), texts.locale());
    }
}
