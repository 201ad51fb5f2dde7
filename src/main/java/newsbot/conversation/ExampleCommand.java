package newsbot.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newsbot.archive.Latest;
import newsbot.archive.RecentStories;
import newsbot.chart.ChatPicture;
import newsbot.chart.Pictures;
import newsbot.locale.Dates;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.news.Summary;
import newsbot.story.Interviews;
import newsbot.text.TelegramHtml;

/**
 * /example: a picture of what will come, with the newest story and the newest interview that there are; in words where no
 * picture can be drawn or sent. Drawn once for a language as long as the stories stay the same.
 */
final class ExampleCommand implements Command {
    private static final int TITLE = 160;
    private static final int TEXT = 200;
    private static final int SENTENCES = 2;

    private final RecentStories recent;
    private final Interviews interviews;
    private final Pictures pictures;
    private final String site;
    private final ZoneId zone;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    ExampleCommand(RecentStories recent, Interviews interviews, Pictures pictures, String site, ZoneId zone) {
        this.recent = recent;
        this.interviews = interviews;
        this.pictures = pictures;
        this.site = site;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "example";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        List<Story> stories = new ArrayList<>(newest(false, asked));
        newest(true, asked).stream().filter(story -> !stories.contains(story)).forEach(stories::add);
        if (stories.isEmpty()) {
            return Reply.text(texts.html("latest.none"));
        }
        List<ChatPicture.Message> messages =
                stories.stream().map(story -> message(story, texts)).toList();
        Made last = made.get(texts.language());
        if (last == null || !last.messages().equals(messages)) {
            last = new Made(messages, make(messages, texts));
            made.put(texts.language(), last);
        }
        return last.reply();
    }

    /** What was drawn for a language last, and of which messages. */
    private record Made(List<ChatPicture.Message> messages, Reply reply) {}

    private Reply make(List<ChatPicture.Message> messages, Texts texts) {
        String words = texts.html("example.text") + "\n\n" + quoted(messages);
        return pictures.png(new ChatPicture(site, messages))
                .map(png -> Reply.with(
                        texts.html("example.text"), new Attachment(Attachment.Kind.PICTURE, "example.png", png, words)))
                .orElseGet(() -> Reply.text(words));
    }

    /** In the reader's own language where there is any, else in all that he reads. */
    private List<Story> newest(boolean interview, Asked asked) {
        List<Story> own = recent.latest(new Latest(null, Set.of(asked.language()), interview, 0, 1));
        Set<Language> editions = asked.orFresh().editions();
        return own.isEmpty() ? recent.latest(new Latest(null, editions, interview, 0, 1)) : own;
    }

    private ChatPicture.Message message(Story story, Texts texts) {
        List<String> lines = new ArrayList<>();
        Summary summary = story.interview() ? interviews.made(story.id()).orElse(null) : null;
        String description = story.description();
        if (summary != null) {
            summary.sentences().stream()
                    .limit(SENTENCES)
                    .map(sentence -> "• " + TelegramHtml.cutPlain(sentence, TEXT))
                    .forEach(lines::add);
        } else if (description != null && !description.isBlank()) {
            lines.add(TelegramHtml.cutPlain(description, TEXT));
        }
        String section = story.section();
        return new ChatPicture.Message(
                TelegramHtml.cutPlain(story.title(), TITLE),
                lines,
                (section == null || section.isBlank() ? "" : section + " · ")
                        + Dates.time(story.date(), zone, texts.locale()));
    }

    private static String quoted(List<ChatPicture.Message> messages) {
        StringBuilder html = new StringBuilder();
        for (ChatPicture.Message message : messages) {
            html.append("<blockquote><b>")
                    .append(TelegramHtml.escape(message.headline()))
                    .append("</b>");
            message.lines().forEach(line -> html.append("\n").append(TelegramHtml.escape(line)));
            html.append("\n<i>").append(TelegramHtml.escape(message.footer())).append("</i></blockquote>");
        }
        return html.toString();
    }
}
