package newsbot.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.feed.FeedSettings;
import newsbot.feed.FeedState;
import newsbot.feed.FeedStates;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.Story;
import newsbot.text.TelegramHtml;

/** /feeds, for who runs the bot: how each feed is doing, and its newest story. */
final class FeedsCommand implements Command {
    private static final int TITLE = 100;

    private final List<FeedSettings> feeds;
    private final Database database;
    private final FeedStates states = new FeedStates();
    private final Stories stories;
    private final ZoneId zone;

    FeedsCommand(List<FeedSettings> feeds, Database database, Stories stories, ZoneId zone) {
        this.feeds = List.copyOf(feeds);
        this.database = database;
        this.stories = stories;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "feeds";
    }

    /** As many as one message holds. */
    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        String text = texts.html("feeds.title");
        int shown = 0;
        for (FeedSettings feed : feeds) {
            String more = text + "\n\n" + feed(feed, texts);
            String rest = "\n\n" + texts.html("feeds.more", feeds.size() - shown);
            if (TelegramHtml.length(more + rest) > TelegramHtml.MESSAGE_LIMIT) {
                return Reply.text(text + rest);
            }
            text = more;
            shown++;
        }
        return Reply.text(text);
    }

    private String feed(FeedSettings feed, Texts texts) {
        String url = feed.url().toString();
        FeedState state = database.read(handle -> states.find(handle, url));
        StringBuilder text = new StringBuilder(texts.html("feeds.feed", url));
        Instant read = state.lastSuccess();
        text.append('\n')
                .append(read == null ? texts.html("feeds.never") : texts.html("feeds.read", time(read, texts)));
        Instant since = state.failingSince();
        Instant next = state.nextPoll();
        if (since != null && next != null) {
            text.append('\n')
                    .append(texts.html("feeds.failing", state.failures(), time(since, texts), time(next, texts)));
        }
        String reason = state.reason();
        if (reason != null) {
            text.append('\n').append(texts.html("feeds.reason", reason));
        }
        stories.newestOf(feed.url())
                .ifPresent(story ->
                        text.append('\n').append(texts.html("feeds.newest")).append(link(story)));
        return text.toString();
    }

    private static String link(Story story) {
        return ' ' + TelegramHtml.link(story.link(), TelegramHtml.cutPlain(story.title(), TITLE));
    }

    private String time(Instant instant, Texts texts) {
        return Dates.time(instant, zone, texts.locale());
    }
}
