package newsbot.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.archive.StoryTopics;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.text.Isolation;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** Many stories in one message: their headlines by topic, interviews marked. */
public final class DigestMessages {
    private static final int TITLE = 250;

    /** Telegram shows at most 100 entities of a message; each headline is one, and so is each topic. */
    private static final int LINES = 90;

    private static final String OTHER = "";

    private final Topics topics;
    private final StoryTopics storyTopics;

    public DigestMessages(Topics topics, StoryTopics storyTopics) {
        this.topics = topics;
        this.storyTopics = storyTopics;
    }

    /**
     * Whose digest it is.
     *
     * @param followed ids of topics; stories that match none of them stand last
     * @param daily whether it is the digest of a day rather than what quiet hours have held
     */
    public record Reader(Language language, ZoneId zone, Set<String> followed, boolean daily) {}

    /** The messages' Telegram HTML; one unless it would be too long, none without stories. */
    public List<String> of(List<Story> stories, Reader reader, Instant now) {
        if (stories.isEmpty()) {
            return List.of();
        }
        Texts texts = Texts.of(reader.language().code());
        Pages pages = new Pages(
                reader.daily()
                        ? texts.html(
                                "digest.title", Dates.day(now, reader.zone(), texts.locale()), (long) stories.size())
                        : texts.html("digest.missed", (long) stories.size()));
        sorted(stories, reader.followed()).forEach((topic, those) -> {
            pages.heading("<b>"
                    + TelegramHtml.escape(
                            topic.equals(OTHER)
                                    ? texts.plain("digest.other")
                                    : topics.get(topic)
                                            .map(known -> known.name(texts.language()))
                                            .orElse(topic))
                    + "</b>");
            those.forEach(story -> pages.line(line(story)));
        });
        return pages.all();
    }

    /** By topic in the order of the topics' file; each story once. */
    private Map<String, List<Story>> sorted(List<Story> stories, Set<String> followed) {
        Map<String, List<Story>> sorted = new LinkedHashMap<>();
        for (Topic topic : topics.all()) {
            sorted.put(topic.id(), new ArrayList<>());
        }
        sorted.put(OTHER, new ArrayList<>());
        for (Story story : stories) {
            Set<String> about = storyTopics.of(story.id()).keySet();
            String first = topics.all().stream()
                    .map(Topic::id)
                    .filter(about::contains)
                    .filter(id -> followed.contains(id) || followed.contains("all"))
                    .findFirst()
                    .orElse(OTHER);
            sorted.computeIfAbsent(first, id -> new ArrayList<>()).add(story);
        }
        sorted.values().removeIf(List::isEmpty);
        return sorted;
    }

    private static String line(Story story) {
        return "• " + (story.interview() ? "🎙 " : "")
                + TelegramHtml.link(story.link(), Isolation.of(TelegramHtml.cutPlain(story.title(), TITLE)));
    }

    /** Lines filled into as few messages as they fit in; a topic that goes on repeats its heading. */
    private static final class Pages {
        private final List<String> full = new ArrayList<>();
        private final StringBuilder page;
        private String heading = "";
        private boolean headed;
        private int lines;
        private int length;

        Pages(String title) {
            page = new StringBuilder(title);
            length = TelegramHtml.length(title);
        }

        void heading(String html) {
            heading = html;
            headed = false;
        }

        void line(String html) {
            String text = (headed ? "\n" : "\n\n" + heading + "\n") + html;
            int more = TelegramHtml.length(text);
            if (length + more > TelegramHtml.MESSAGE_LIMIT || lines + 2 > LINES) {
                full.add(page.toString());
                page.setLength(0);
                lines = 0;
                text = heading + "\n" + html;
                more = TelegramHtml.length(text);
                length = 0;
            }
            page.append(text);
            length += more;
            lines += headed ? 1 : 2;
            headed = true;
        }

        List<String> all() {
            full.add(page.toString());
            return List.copyOf(full);
        }
    }
}
