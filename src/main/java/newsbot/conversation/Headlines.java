package newsbot.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.archive.Latest;
import newsbot.archive.RecentStories;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.story.StoryMessages;
import newsbot.telegram.Button;
import newsbot.text.Isolation;
import newsbot.text.TelegramHtml;
import org.jspecify.annotations.Nullable;

/** A page of headlines, linked, newest first, with buttons for interviews' summaries and then for other pages. */
final class Headlines {
    static final int USUAL = 5;
    static final int MOST = 10;
    private static final int TITLE = 300;
    private static final int BUTTON_TITLE = 40;

    private final RecentStories recent;
    private final ZoneId zone;

    Headlines(RecentStories recent, ZoneId zone) {
        this.recent = recent;
        this.zone = zone;
    }

    /**
     * Which page.
     *
     * @param topic a topic's id, or null for all news
     * @param offset how many newer stories to pass over
     * @param size how many stories on the page
     * @param press what the data of paging buttons begins with; the offset, a colon and the size follow
     */
    record Page(@Nullable String topic, boolean interviews, int offset, int size, String press) {}

    /** The stories of a page and whether there are older ones. */
    private record Found(List<Story> stories, boolean older) {}

    boolean isEmpty(Page page, Set<Language> editions) {
        return find(page, editions).stories().isEmpty();
    }

    /** @param title the page's heading as HTML */
    Reply reply(String title, Page page, Set<Language> editions, Texts texts) {
        Found found = find(page, editions);
        return list(title, found.stories(), page.offset(), paging(page, found, texts), texts);
    }

    /**
     * Stories as headlines.
     *
     * @param title the heading as HTML
     * @param offset how many stand on the pages before
     * @param paging buttons to other pages; may be empty
     */
    Reply list(String title, List<Story> stories, int offset, List<Button> paging, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        int number = offset;
        for (Story story : stories) {
            lines.add(line(++number, story, texts));
        }
        List<List<Button>> rows = new ArrayList<>();
        stories.stream()
                .filter(Story::interview)
                .map(story -> List.of(Button.press(
                        "📖 " + TelegramHtml.cutPlain(story.title(), BUTTON_TITLE),
                        StoryMessages.SUMMARY_PRESS + story.id())))
                .forEach(rows::add);
        rows.add(paging);
        return Reply.with(
                String.join("\n\n", lines),
                rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    private Found find(Page page, Set<Language> editions) {
        List<Story> stories =
                recent.latest(new Latest(page.topic(), editions, page.interviews(), page.offset(), page.size() + 1));
        boolean older = stories.size() > page.size();
        return new Found(older ? stories.subList(0, page.size()) : stories, older);
    }

    private String line(int number, Story story, Texts texts) {
        String mark = story.interview() ? "🎙 " : "";
        return number + ". " + mark
                + TelegramHtml.link(story.link(), Isolation.of(TelegramHtml.cutPlain(story.title(), TITLE))) + "\n<i>"
                + Dates.time(story.date(), zone, texts.locale()) + "</i>";
    }

    private static List<Button> paging(Page page, Found found, Texts texts) {
        List<Button> row = new ArrayList<>();
        if (page.offset() > 0) {
            int newer = Math.max(0, page.offset() - page.size());
            row.add(Button.press(texts.plain("page.newer"), page.press() + newer + ":" + page.size()));
        }
        if (found.older()) {
            int older = page.offset() + page.size();
            row.add(Button.press(texts.plain("page.older"), page.press() + older + ":" + page.size()));
        }
        return row;
    }
}
