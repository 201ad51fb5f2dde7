package newsbot.conversation;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Subscriber;

/** What a pressed choice makes of a chat's settings. The data comes from outside and may be forged. */
final class SettingsChoices {
    private SettingsChoices() {}

    /** The screen on which a key's choices stand. */
    static String screen(String key) {
        return switch (key) {
            case "editions", "quiet", "zone" -> key;
            case "hour", "days" -> "digest";
            default -> "main";
        };
    }

    /** @throws StaleButton when there is no such key or value */
    static Subscriber apply(Subscriber to, String key, String value) {
        Rhythm rhythm = to.rhythm();
        return switch (key) {
            case "lang" -> to.withLanguage(spoken(value));
            case "interviews" -> to.withSummaries(either(value, "summary", "headline"));
            case "rhythm" -> to.withRhythm(rhythm.withDigest(either(value, "digest", "now")));
            case "sound" -> to.withSilent(either(value, "off", "on"));
            case "pictures" -> to.withPictures(either(value, "on", "off"));
            case "editions" -> to.withEditions(editions(value));
            case "hour" -> to.withRhythm(rhythm.withHour(hour(value)));
            case "days" -> to.withRhythm(rhythm.withDays(days(value)));
            case "quiet" -> to.withRhythm(value.equals("off") ? rhythm.withQuiet(null) : quiet(rhythm, value));
            case "zone" -> to.withRhythm(rhythm.withZone(zone(value)));
            default -> throw new StaleButton();
        };
    }

    private static boolean either(String value, String yes, String no) {
        if (!value.equals(yes) && !value.equals(no)) {
            throw new StaleButton();
        }
        return value.equals(yes);
    }

    private static Language spoken(String value) {
        if (!Texts.LANGUAGES.contains(value)) {
            throw new StaleButton();
        }
        return new Language(value);
    }

    private static Set<Language> editions(String value) {
        if (value.isEmpty()) {
            return Set.of();
        }
        if (!value.matches("[a-z]{2,3}(,[a-z]{2,3}){0,9}")) {
            throw new StaleButton();
        }
        return Arrays.stream(value.split(",", -1)).map(Language::new).collect(Collectors.toUnmodifiableSet());
    }

    private static int hour(String value) {
        if (!value.matches("1?[0-9]|2[0-3]")) {
            throw new StaleButton();
        }
        return Integer.parseInt(value);
    }

    private static Set<DayOfWeek> days(String value) {
        return switch (value) {
            case "all" -> EnumSet.allOf(DayOfWeek.class);
            case "work" -> RhythmScreens.WORKDAYS;
            case "weekend" -> RhythmScreens.WEEKEND;
            default -> throw new StaleButton();
        };
    }

    private static Rhythm quiet(Rhythm rhythm, String value) {
        String[] ends = value.split("-", -1);
        if (ends.length != 2 || hour(ends[0]) == hour(ends[1])) {
            throw new StaleButton();
        }
        return rhythm.withQuiet(new Rhythm.Quiet(hour(ends[0]), hour(ends[1])));
    }

    private static String zone(String value) {
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw new StaleButton();
        }
        return value;
    }
}
