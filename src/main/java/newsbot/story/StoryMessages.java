package newsbot.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.archive.StoryTopics;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.telegram.Button;
import newsbot.telegram.Outgoing;
import newsbot.text.Isolation;
import newsbot.text.TelegramHtml;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/** How a story looks as a message: its text, its preview, its buttons. */
public final class StoryMessages {
    /** What the data of a button begins with that asks for a story's summary; the story's number follows. */
    public static final String SUMMARY_PRESS = "sum:";

    /** What the data of a button begins with that asks for less of a kind; a story's number follows. */
    public static final String LESS_PRESS = "less1:";

    private static final int DESCRIPTION = 400;
    private static final int TITLE = 500;
    private static final int SHARED_TITLE = 150;
    private static final int LONGEST_ADDRESS = 1800;

    private final SiteSettings site;
    private final Topics topics;
    private final StoryTopics storyTopics;
    private final Interviews interviews;
    private final BreakingNews breaking;
    private final BooleanSupplier rich;

    /** @param rich whether summaries go out as rich messages too */
    public StoryMessages(
            SiteSettings site, Topics topics, StoryTopics storyTopics, Interviews interviews, BooleanSupplier rich) {
        this.rich = rich;
        this.site = site;
        this.topics = topics;
        this.storyTopics = storyTopics;
        this.interviews = interviews;
        this.breaking = new BreakingNews(site.breaking());
    }

    /**
     * What a message shows.
     *
     * @param html Telegram HTML within the limits of one message
     * @param rich the same as a rich message, to be preferred; null where there is none
     * @param keyboard rows of buttons
     * @param preview of the page, where pictures are wanted: above a summary, which is long, and under a headline
     */
    public record Look(String html, @Nullable String rich, List<List<Button>> keyboard, Outgoing.Preview preview) {
        public Look {
            keyboard = Outgoing.rows(keyboard);
        }

        public Look(String html, List<List<Button>> keyboard, Outgoing.Preview preview) {
            this(html, null, keyboard, preview);
        }

        /**
         * Nothing but the words, for when Telegram refuses the rest: that may be a button or the picture's address as
         * well as the markup.
         */
        public Look bare() {
            return new Look(TelegramHtml.escape(TelegramHtml.plain(html)), List.of(), Outgoing.Preview.NONE);
        }
    }

    /**
     * A story for a chat.
     *
     * @param language of labels
     * @param summary whether an interview comes as its summary, if there is one
     * @param revision of the story: above 0 it is marked as updated
     * @param personal whether it is for one person, who may share it or ask for less of its kind
     */
    public Look look(
            Story story, Language language, boolean summary, boolean pictures, long revision, boolean personal) {
        Texts texts = Texts.of(language.code());
        if (story.withdrawn()) {
            return new Look(withdrawn(story, texts), List.of(), Outgoing.Preview.NONE);
        }
        // a picture alone is no page: Telegram is not sent to fetch it
        String pictured = pictures ? story.link() : null;
        Summary made =
                summary && story.interview() ? interviews.made(story.id()).orElse(null) : null;
        if (made != null) {
            Outgoing.Preview above = pictured == null ? Outgoing.Preview.NONE : Outgoing.Preview.largeAbove(pictured);
            return summary(story, made, texts, revision, above, personal);
        }
        return new Look(
                headline(story, texts, revision),
                List.of(summarising(story, texts), personal(story, texts, personal)),
                pictured == null ? Outgoing.Preview.NONE : Outgoing.Preview.large(pictured));
    }

    private Look summary(
            Story story, Summary made, Texts texts, long revision, Outgoing.Preview preview, boolean personal) {
        String mark = revision > 0 ? texts.html("story.updated") : "";
        String tags = hashtags(storyTopics.of(story.id()).keySet(), texts.language());
        String last = mark + (mark.isEmpty() || tags.isEmpty() ? "" : " · ") + tags;
        Summary titled = titled(made, story.title());
        String html = new InterviewMessage(labels(texts)).of(titled, story.link(), last);
        String full = rich.getAsBoolean() ? new RichInterview(labels(texts)).of(titled, story.link(), last) : null;
        return new Look(html, full, List.of(personal(story, texts, personal)), preview);
    }

    /** Under the story's own headline, which may have been corrected since the summary was made. */
    private static Summary titled(Summary summary, String title) {
        return new Summary(
                title,
                summary.standfirst(),
                summary.interviewees(),
                summary.sentences(),
                summary.quotes(),
                summary.minutes());
    }

    /** The words around a summary in a language. */
    public static InterviewMessage.Labels labels(Texts texts) {
        return new InterviewMessage.Labels(
                speakers -> texts.plain("summary.speaks", speakers),
                texts.plain("summary.quotes"),
                minutes -> texts.plain("summary.minutes", minutes),
                texts.plain("summary.read"));
    }

    private static String withdrawn(Story story, Texts texts) {
        return "<s>" + TelegramHtml.escape(Isolation.of(TelegramHtml.cutPlain(story.title(), TITLE))) + "</s>\n\n<i>"
                + texts.html("story.withdrawn") + "</i>";
    }

    private String headline(Story story, Texts texts, long revision) {
        List<String> parts = new ArrayList<>();
        String kind = breaking.test(story) ? "🔴 " : story.interview() ? "🎙 " : "";
        parts.add(kind + "<b>"
                + TelegramHtml.link(story.link(), Isolation.of(TelegramHtml.cutPlain(story.title(), TITLE))) + "</b>");
        String description = story.description();
        if (description != null && !description.isBlank()) {
            parts.add(TelegramHtml.escape(TelegramHtml.cutPlain(description, DESCRIPTION)));
        }
        parts.add(footer(story, texts, revision));
        return String.join("\n\n", parts);
    }

    private String footer(Story story, Texts texts, long revision) {
        List<String> line = new ArrayList<>();
        String section = story.section();
        if (section != null && !section.isBlank()) {
            line.add(TelegramHtml.escape(Isolation.of(section)));
        }
        line.add(Dates.time(story.date(), site.timeZone(), texts.locale()));
        if (revision > 0) {
            line.add(texts.html("story.updated"));
        }
        String tags = hashtags(storyTopics.of(story.id()).keySet(), texts.language());
        return String.join(" · ", line) + (tags.isEmpty() ? "" : "\n" + tags);
    }

    /** The topics as hashtags, which end at anything but letters, digits and underscores. */
    private String hashtags(Set<String> ids, String language) {
        return ids.stream()
                .map(id -> topics.get(id).map(topic -> topic.name(language)).orElse(id))
                .map(name -> "#" + name.replaceAll("[^\\p{L}\\p{N}]+", "_"))
                .collect(Collectors.joining(" "));
    }

    private static List<Button> summarising(Story story, Texts texts) {
        return story.interview()
                ? List.of(Button.press(texts.plain("story.summary.button"), SUMMARY_PRESS + story.id()))
                : List.of();
    }

    /** What one person may do with a story. */
    private static List<Button> personal(Story story, Texts texts, boolean personal) {
        return personal
                ? Stream.concat(
                                sharing(story, texts).stream(),
                                Stream.of(Button.press(texts.plain("story.less"), LESS_PRESS + story.id())))
                        .toList()
                : List.of();
    }

    /** Telegram's own sharing link, which lets the person choose a chat and needs no inline mode. */
    private static Optional<Button> sharing(Story story, Texts texts) {
        String link = story.link();
        if (link == null || TelegramHtml.href(link).isEmpty()) {
            return Optional.empty();
        }
        String address = "https://t.me/share/url?url=" + URLEncoder.encode(link, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(TelegramHtml.cutPlain(story.title(), SHARED_TITLE), StandardCharsets.UTF_8);
        return address.length() > LONGEST_ADDRESS
                ? Optional.empty()
                : Optional.of(Button.link(texts.plain("story.share"), address.replace("+", "%20")));
    }
}
