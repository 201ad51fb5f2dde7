package newsbot.conversation;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newsbot.locale.Texts;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;

/** The screens of the settings that say when news comes: digest, quiet hours, time zone. */
final class RhythmScreens {
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final List<String> ZONES = List.of(
            "Asia/Baku",
            "Asia/Tbilisi",
            "Europe/Istanbul",
            "Europe/Moscow",
            "Europe/Kyiv",
            "Europe/Berlin",
            "Europe/London",
            "Asia/Jerusalem",
            "Asia/Tehran",
            "Asia/Dubai",
            "Asia/Tashkent",
            "America/New_York",
            "America/Los_Angeles");
    private static final int HOURS_IN_A_ROW = 6;
    private static final Rhythm.Quiet USUAL_QUIET = new Rhythm.Quiet(22, 7);
    private static final Rhythm.Quiet LATE_QUIET = new Rhythm.Quiet(23, 8);

    private final ZoneId site;
    private final boolean breaking;

    /**
     * @param site the time zone of chats that have chosen none
     * @param breaking whether there is news that waits for neither
     */
    RhythmScreens(ZoneId site, boolean breaking) {
        this.site = site;
        this.breaking = breaking;
    }

    /** @throws StaleButton when there is no such screen */
    Reply reply(String screen, SettingsView view) {
        Texts texts = view.texts();
        String note = breaking ? "\n\n" + texts.html("settings.breaking") : "";
        return switch (screen) {
            case "digest" ->
                Reply.with(texts.html("settings.digest.text", zone(view.of(), texts)) + note, digest(view));
            case "quiet" -> Reply.with(texts.html("settings.quiet.text", zone(view.of(), texts)) + note, quiet(view));
            case "from" -> Reply.with(texts.html("settings.quiet.from.text"), quietHours(view, true));
            case "to" -> Reply.with(texts.html("settings.quiet.to.text"), quietHours(view, false));
            case "zone" -> Reply.with(texts.html("settings.zone.text"), zones(view));
            default -> throw new StaleButton();
        };
    }

    /** The buttons on the first screen that lead here. */
    List<List<Button>> entrance(SettingsView view) {
        Rhythm rhythm = view.of().rhythm();
        Texts texts = view.texts();
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                view.worded("settings.now", "rhythm=now", !rhythm.digest()),
                view.worded("settings.digest", "rhythm=digest", rhythm.digest())));
        if (rhythm.digest()) {
            rows.add(
                    List.of(view.screen("settings.digest.button", "digest", hour(rhythm.hour()), days(rhythm, texts))));
        }
        rows.add(List.of(view.screen("settings.quiet.button", "quiet", quiet(rhythm, texts))));
        return rows;
    }

    private static List<List<Button>> digest(SettingsView view) {
        Rhythm rhythm = view.of().rhythm();
        List<Button> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(view.choice(hour(hour), "hour=" + hour, rhythm.hour() == hour));
        }
        List<List<Button>> rows = grid(hours);
        Set<DayOfWeek> days = rhythm.days();
        rows.add(List.of(view.worded("settings.days.all", "days=all", days.size() == 7)));
        rows.add(List.of(
                view.worded("settings.days.work", "days=work", days.equals(WORKDAYS)),
                view.worded("settings.days.weekend", "days=weekend", days.equals(WEEKEND))));
        rows.add(view.back("main"));
        return rows;
    }

    private static List<List<Button>> quiet(SettingsView view) {
        Rhythm.Quiet quiet = view.of().rhythm().quiet();
        Texts texts = view.texts();
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.worded("settings.quiet.off", "quiet=off", quiet == null)));
        Rhythm.Quiet shown = quiet == null ? USUAL_QUIET : quiet;
        Stream.of(USUAL_QUIET, LATE_QUIET, shown)
                .distinct()
                .map(one -> view.choice(span(one), "quiet=" + one.from() + "-" + one.to(), one.equals(quiet)))
                .forEach(button -> rows.add(List.of(button)));
        rows.add(List.of(
                Button.press(texts.plain("settings.quiet.from.button", hour(shown.from())), view.start() + "from"),
                Button.press(texts.plain("settings.quiet.to.button", hour(shown.to())), view.start() + "to")));
        rows.add(view.back("main"));
        return rows;
    }

    private static List<List<Button>> quietHours(SettingsView view, boolean first) {
        Rhythm.Quiet quiet = view.of().rhythm().quiet();
        Rhythm.Quiet now = quiet == null ? USUAL_QUIET : quiet;
        List<Button> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            if (hour != (first ? now.to() : now.from())) {
                String span = first ? hour + "-" + now.to() : now.from() + "-" + hour;
                boolean chosen = quiet != null && hour == (first ? now.from() : now.to());
                hours.add(view.choice(hour(hour), "quiet=" + span, chosen));
            }
        }
        List<List<Button>> rows = grid(hours);
        rows.add(view.back("quiet"));
        return rows;
    }

    private List<List<Button>> zones(SettingsView view) {
        ZoneId chosen = view.of().rhythm().zone(site);
        List<Button> buttons = Stream.concat(Stream.of(site.getId()), ZONES.stream())
                .distinct()
                .map(id -> view.choice(
                        city(ZoneId.of(id), view.texts()),
                        "zone=" + id,
                        chosen.getId().equals(id)))
                .toList();
        List<List<Button>> rows = SettingsView.rows(buttons, 2);
        rows.add(view.back("main"));
        return rows;
    }

    private static List<List<Button>> grid(List<Button> buttons) {
        return SettingsView.rows(buttons, HOURS_IN_A_ROW);
    }

    /** The city by whose time the chat lives. */
    String zone(Subscriber of, Texts texts) {
        return city(of.rhythm().zone(site), texts);
    }

    private static String city(ZoneId zone, Texts texts) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        String key = "zone." + city.replace("_", "").toLowerCase(Locale.ROOT);
        return texts.keys().contains(key) ? texts.plain(key) : city.replace('_', ' ');
    }

    private static String days(Rhythm rhythm, Texts texts) {
        if (rhythm.days().equals(WORKDAYS)) {
            return texts.plain("settings.days.work");
        }
        return texts.plain(rhythm.days().equals(WEEKEND) ? "settings.days.weekend" : "settings.days.all");
    }

    private static String quiet(Rhythm rhythm, Texts texts) {
        Rhythm.Quiet quiet = rhythm.quiet();
        return quiet == null ? texts.plain("settings.quiet.none") : span(quiet);
    }

    private static String span(Rhythm.Quiet quiet) {
        return hour(quiet.from()) + "–" + hour(quiet.to());
    }

    private static String hour(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
