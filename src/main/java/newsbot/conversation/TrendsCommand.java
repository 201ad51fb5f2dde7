package newsbot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import newsbot.archive.StoryTopics;
import newsbot.chart.Chart;
import newsbot.chart.Pictures;
import newsbot.locale.Texts;
import newsbot.topic.Topic;
import newsbot.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * /trends: how many stories each topic had in the last 30 days, as a picture with the numbers under it. Made at most once
 * an hour for each language; where no picture can be drawn or sent, the numbers alone.
 */
final class TrendsCommand implements Command {
    private static final Duration SPAN = Duration.ofDays(30);
    private static final Duration LIFE = Duration.ofHours(1);
    /** So many lines fit into a caption. */
    private static final int IN_CAPTION = 10;

    private static final int IN_PICTURE = 15;

    private final StoryTopics storyTopics;
    private final Topics topics;
    private final Pictures pictures;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    TrendsCommand(StoryTopics storyTopics, Topics topics, Pictures pictures, Clock clock) {
        this.storyTopics = storyTopics;
        this.topics = topics;
        this.pictures = pictures;
        this.clock = clock;
    }

    private record Made(Instant at, Reply reply) {}

    private record Trend(String name, long stories) {}

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public Reply answer(Asked asked) {
        Instant now = clock.instant();
        Texts texts = asked.texts();
        Made latest = made.compute(
                texts.language(), (language, last) -> last != null && isFresh(last, now) ? last : make(texts, now));
        return latest == null ? Reply.text(texts.html("trends.none")) : latest.reply();
    }

    private static boolean isFresh(Made last, Instant now) {
        return Duration.between(last.at(), now).abs().compareTo(LIFE) < 0;
    }

    /** Null while there are no stories, which is not kept: the first may come any moment. */
    private @Nullable Made make(Texts texts, Instant now) {
        Map<String, Long> counts = storyTopics.counts(now.minus(SPAN));
        List<Trend> trends = new ArrayList<>();
        for (Topic topic : topics.all()) {
            Long stories = counts.get(topic.id());
            if (stories != null) {
                trends.add(new Trend(topic.name(texts.language()), stories));
            }
        }
        trends.sort(Comparator.comparingLong(Trend::stories).reversed());
        if (trends.isEmpty()) {
            return null;
        }
        Chart chart = new Chart.Bars(
                texts.plain("trends.title"),
                trends.stream()
                        .limit(IN_PICTURE)
                        .map(trend -> new Chart.Bar(trend.name(), trend.stories()))
                        .toList());
        String all = text(trends, texts);
        Reply reply = pictures.png(List.of(chart))
                .map(png -> Reply.with(
                        text(trends.subList(0, Math.min(IN_CAPTION, trends.size())), texts),
                        new Attachment(Attachment.Kind.PICTURE, "trends.png", png, all)))
                .orElseGet(() -> Reply.text(all));
        return new Made(now, reply);
    }

    private static String text(List<Trend> trends, Texts texts) {
        return "<b>" + texts.html("trends.title") + "</b>\n\n"
                + trends.stream()
                        .map(trend -> texts.html("trends.line", trend.name(), trend.stories()))
                        .collect(Collectors.joining("\n"));
    }
}
