package newsbot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import newsbot.chart.Chart;
import newsbot.chart.Pictures;
import newsbot.locale.Texts;
import newsbot.outbox.Failure;
import newsbot.outbox.Figures;

/** /stats, for who runs the bot: readers over time, messages that arrived and that did not, and why. */
final class StatsCommand implements Command {
    private static final int DAYS = 30;

    private final Figures figures;
    private final Pictures pictures;
    private final ZoneId zone;
    private final Clock clock;

    StatsCommand(Figures figures, Pictures pictures, ZoneId zone, Clock clock) {
        this.figures = figures;
        this.pictures = pictures;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stats";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        Instant now = clock.instant();
        figures.count(now, zone);
        SortedMap<LocalDate, Figures.Day> days =
                figures.since(LocalDate.ofInstant(now, zone).minusDays(DAYS - 1L));
        String text = text(days, texts);
        return pictures.png(charts(days, texts))
                .map(png -> Reply.with(text, new Attachment(Attachment.Kind.PICTURE, "stats.png", png, text)))
                .orElseGet(() -> Reply.text(text));
    }

    private static String text(SortedMap<LocalDate, Figures.Day> days, Texts texts) {
        Figures.Day today = days.get(days.lastKey());
        long sent = days.values().stream().mapToLong(Figures.Day::sent).sum();
        Map<Failure, Long> failed = new EnumMap<>(Failure.class);
        days.values().forEach(day -> day.failed().forEach((why, amount) -> failed.merge(why, amount, Long::sum)));
        StringBuilder text = new StringBuilder(texts.html(
                "stats.text",
                today == null ? 0 : today.readers(),
                today == null ? 0 : today.sent(),
                today == null ? 0 : today.failures(),
                sent,
                failed.values().stream().mapToLong(Long::longValue).sum()));
        failed.forEach((why, amount) -> text.append("\n• ")
                .append(texts.html("stats.failed." + why.name().toLowerCase(Locale.ROOT), amount)));
        return text.toString();
    }

    private static List<Chart> charts(SortedMap<LocalDate, Figures.Day> days, Texts texts) {
        List<LocalDate> dates = new ArrayList<>(days.keySet());
        List<String> labels = dates.stream()
                .map(day -> "%d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue()))
                .toList();
        return List.of(
                new Chart.Days(
                        texts.plain("stats.readers"),
                        dates,
                        labels,
                        List.of(line("stats.readers.line", days, Figures.Day::readers, texts))),
                new Chart.Days(
                        texts.plain("stats.messages"),
                        dates,
                        labels,
                        List.of(
                                line("stats.sent.line", days, Figures.Day::sent, texts),
                                line("stats.failed.line", days, Figures.Day::failures, texts))));
    }

    private static Chart.Line line(
            String key, SortedMap<LocalDate, Figures.Day> days, Function<Figures.Day, Long> amount, Texts texts) {
        return new Chart.Line(
                texts.plain(key), days.values().stream().map(amount).toList());
    }
}
