package newsbot.conversation;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;

/**
 * How the settings of a chat look: each choice is a button that says what shall be, the chosen one ticked. Their data is
 * {@link #PRESS}, the chat's id (empty for the chat where the message stands), a colon, and either {@code KEY=VALUE} or
 * the name of a screen.
 */
final class SettingsScreens {
    /** The number changes when old buttons would be misunderstood. */
    static final String PRESS = "set1:";

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

    private final List<Language> editions;
    private final ZoneId site;

    /** @param editions the languages of the feeds */
    SettingsScreens(List<Language> editions, ZoneId site) {
        this.editions = editions.stream().distinct().toList();
        this.site = site;
    }

    /** What is set up, and for whom. */
    private record View(Subscriber of, Texts texts, String start) {
        Button choice(String label, String data, boolean chosen) {
            return Button.press((chosen ? "✅ " : "") + label, start + data);
        }

        Button worded(String key, String data, boolean chosen) {
            return choice(texts.plain(key), data, chosen);
        }

        Button screen(String key, String screen, Object... arguments) {
            return Button.press(texts.plain(key, arguments), start + screen);
        }

        List<Button> back(String screen) {
            return List.of(Button.press(texts.plain("settings.back"), start + screen));
        }
    }

    /**
     * A screen.
     *
     * @param target the chat's id in the buttons' data; empty for the chat where the message stands
     * @param topics the data of a button that leads to the choice of topics; empty for none
     * @throws StaleButton when there is no such screen
     */
    Reply reply(String screen, Subscriber of, Texts texts, String target, String topics) {
        View view = new View(of, texts, PRESS + target + ":");
        return switch (screen) {
            case "main" -> Reply.with(texts.html("settings.text", zone(of, texts)), main(view, topics));
            case "editions" -> Reply.with(texts.html("settings.editions.text"), editions(view));
            case "digest" -> Reply.with(texts.html("settings.digest.text", zone(of, texts)), digest(view));
            case "quiet" -> Reply.with(texts.html("settings.quiet.text", zone(of, texts)), quiet(view));
            case "from" -> Reply.with(texts.html("settings.quiet.from.text"), quietHours(view, true));
            case "to" -> Reply.with(texts.html("settings.quiet.to.text"), quietHours(view, false));
            case "zone" -> Reply.with(texts.html("settings.zone.text"), zones(view));
            default -> throw new StaleButton();
        };
    }

    private List<List<Button>> main(View view, String topics) {
        Subscriber of = view.of();
        Texts texts = view.texts();
        List<List<Button>> rows = new ArrayList<>();
        if (!topics.isEmpty()) {
            rows.add(List.of(Button.press(texts.plain("settings.topics"), topics)));
        }
        rows.add(Texts.LANGUAGES.stream()
                .map(code -> view.choice(
                        name(new Language(code), texts),
                        "lang=" + code,
                        of.language().code().equals(code)))
                .toList());
        rows.add(List.of(
                view.worded("settings.interviews.summary", "interviews=summary", of.summaries()),
                view.worded("settings.interviews.headline", "interviews=headline", !of.summaries())));
        boolean digest = of.rhythm().digest();
        rows.add(List.of(
                view.worded("settings.now", "rhythm=now", !digest),
                view.worded("settings.digest", "rhythm=digest", digest)));
        if (digest) {
            rows.add(List.of(view.screen(
                    "settings.digest.button", "digest", hour(of.rhythm().hour()), days(of.rhythm(), texts))));
        }
        rows.add(List.of(view.screen("settings.quiet.button", "quiet", quiet(of.rhythm(), texts))));
        rows.add(List.of(
                view.worded("settings.sound", "sound=on", !of.silent()),
                view.worded("settings.silent", "sound=off", of.silent())));
        rows.add(List.of(
                view.worded("settings.pictures", "pictures=on", of.pictures()),
                view.worded("settings.pictures.none", "pictures=off", !of.pictures())));
        if (editions.size() > 1) {
            rows.add(List.of(view.screen("settings.editions.button", "editions", editions(of.editions(), texts))));
        }
        rows.add(List.of(view.screen("settings.zone.button", "zone", zone(of, texts))));
        return rows;
    }

    private List<List<Button>> editions(View view) {
        Texts texts = view.texts();
        Stream<List<Language>> pairs = editions.size() < 3
                ? Stream.of()
                : editions.stream()
                        .flatMap(first -> editions.stream()
                                .filter(second -> editions.indexOf(second) > editions.indexOf(first))
                                .map(second -> List.of(first, second)));
        List<List<Button>> rows = new ArrayList<>();
        Set<Language> chosen = view.of().editions();
        rows.add(List.of(view.worded("settings.editions.all", "editions=", chosen.isEmpty())));
        Stream.concat(editions.stream().map(List::of), pairs)
                .map(some -> view.choice(
                        some.stream().map(one -> name(one, texts)).collect(Collectors.joining(" + ")),
                        "editions=" + some.stream().map(Language::code).collect(Collectors.joining(",")),
                        chosen.equals(Set.copyOf(some))))
                .forEach(button -> rows.add(List.of(button)));
        rows.add(view.back("main"));
        return rows;
    }

    private static List<List<Button>> digest(View view) {
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

    private static List<List<Button>> quiet(View view) {
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

    private static List<List<Button>> quietHours(View view, boolean first) {
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

    private List<List<Button>> zones(View view) {
        ZoneId chosen = view.of().rhythm().zone(site);
        List<Button> buttons = Stream.concat(Stream.of(site.getId()), ZONES.stream())
                .distinct()
                .map(id -> view.choice(
                        city(ZoneId.of(id), view.texts()),
                        "zone=" + id,
                        chosen.getId().equals(id)))
                .toList();
        List<List<Button>> rows = rows(buttons, 2);
        rows.add(view.back("main"));
        return rows;
    }

    private static List<List<Button>> grid(List<Button> buttons) {
        return rows(buttons, HOURS_IN_A_ROW);
    }

    private static List<List<Button>> rows(List<Button> buttons, int columns) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += columns) {
            rows.add(buttons.subList(i, Math.min(buttons.size(), i + columns)));
        }
        return rows;
    }

    private String zone(Subscriber of, Texts texts) {
        return city(of.rhythm().zone(site), texts);
    }

    private static String city(ZoneId zone, Texts texts) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        String key = "zone." + city.replace("_", "").toLowerCase(Locale.ROOT);
        return texts.keys().contains(key) ? texts.plain(key) : city.replace('_', ' ');
    }

    private static String editions(Set<Language> chosen, Texts texts) {
        return chosen.isEmpty()
                ? texts.plain("settings.editions.every")
                : chosen.stream().map(one -> name(one, texts)).sorted().collect(Collectors.joining(" + "));
    }

    /** A language by its own name. */
    private static String name(Language language, Texts texts) {
        String key = "language." + language.code();
        Locale locale = Locale.forLanguageTag(language.code());
        return texts.keys().contains(key) ? texts.plain(key) : locale.getDisplayLanguage(locale);
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
