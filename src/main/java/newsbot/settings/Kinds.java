package newsbot.settings;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsbot.article.ArticleParser;
import newsbot.article.ArticleSettings;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.ops.HttpSettings;
import newsbot.settings.Kind.Wrong;
import newsbot.topic.Alert;

/** The kinds of single values in the configuration. */
final class Kinds {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DURATION = Pattern.compile("([0-9]+)\\s*([smhd])");
    private static final Pattern SIZE = Pattern.compile("([0-9]+)\\s*([KMG]?B)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}");
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7E]{1,300}");
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L);
    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private Kinds() {}

    /** Any text that is not blank. */
    static Kind<String> text(String expected) {
        return new Kind<>(expected, text -> {
            if (text.isBlank()) {
                throw new Wrong("empty text");
            }
            return text.strip();
        });
    }

    /** What HTTP allows within a header (RFC 9110, 5.5), less than that of what is not ASCII. */
    static Kind<String> header() {
        return new Kind<>("printable ASCII text of up to 300 characters", text -> {
            String header = text.strip();
            if (!HEADER.matcher(header).matches()) {
                throw new Wrong(Echo.value(text) + " cannot be sent as a header");
            }
            return header;
        });
    }

    /** Words as an alert wants them. */
    static Kind<String> words() {
        return new Kind<>("a word, a phrase or the name of a section", text -> {
            if (Alert.of(text).isEmpty()) {
                throw new Wrong(Echo.value(text) + " has no word to look for");
            }
            return text.strip();
        });
    }

    /** A secret that is only ever passed on. */
    static Kind<String> secret(String expected) {
        return new Kind<>(expected, text -> {
            if (text.isBlank() || !HEADER.matcher(text).matches()) {
                throw new Wrong("malformed (not shown, it is a secret)");
            }
            return text;
        });
    }

    /** A bot's token as BotFather gives it. */
    static Kind<String> token() {
        return new Kind<>("the bot's token alone as @BotFather gives it, digits:letters,", text -> {
            if (!TOKEN.matcher(text).matches()) {
                throw new Wrong(text.isBlank() ? "empty" : "token malformed (not shown, it is a secret)");
            }
            return text;
        });
    }

    static Kind<Boolean> flag() {
        return oneOf(Map.of("true", true, "false", false));
    }

    static Kind<Integer> whole(int min, int max) {
        return new Kind<>("a whole number from " + min + " to " + max, text -> (int) within(text, min, max));
    }

    /** A person's id in Telegram (Bot API, User: at most 52 significant bits). */
    static Kind<Long> user() {
        return new Kind<>("a user's numeric id", text -> within(text, 1, (1L << 52) - 1));
    }

    private static long within(String text, long min, long max) throws Wrong {
        if (!WHOLE.matcher(text).matches()) {
            throw new Wrong(Echo.value(text) + " is no whole number");
        }
        return ranged(text, new BigInteger(text), min, max);
    }

    private static long ranged(String text, BigInteger value, long min, long max) throws Wrong {
        if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new Wrong(Echo.value(text) + " is out of range");
        }
        return value.longValueExact();
    }

    /** A time span such as {@code 90s}, between two of its own kind. */
    static Kind<Duration> duration(String min, String max) {
        String expected = "a duration from " + min + " to " + max + " (such as 90s, 5m, 2h, 1d)";
        return new Kind<>(
                expected,
                text -> Duration.ofSeconds(ranged(
                        text,
                        measured(text, DURATION, SECONDS),
                        known(min, DURATION, SECONDS),
                        known(max, DURATION, SECONDS))));
    }

    /** A number of bytes such as {@code 10MB}, of which 1 KB is 1,024 bytes. */
    static Kind<Long> size(String min, String max) {
        return new Kind<>(
                "a size from " + min + " to " + max + " (such as 500KB, 10MB)",
                text -> ranged(text, measured(text, SIZE, BYTES), known(min, SIZE, BYTES), known(max, SIZE, BYTES)));
    }

    private static BigInteger measured(String text, Pattern form, Map<String, Long> units) throws Wrong {
        Matcher matcher = form.matcher(text.strip());
        if (!matcher.matches()) {
            boolean bare = WHOLE.matcher(text.strip()).matches();
            throw new Wrong(Echo.value(text) + (bare ? " is without a unit or negative" : " is not understood"));
        }
        String unit = units == BYTES ? matcher.group(2).toUpperCase(Locale.ROOT) : matcher.group(2);
        return new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(units.getOrDefault(unit, 1L)));
    }

    private static long known(String text, Pattern form, Map<String, Long> units) throws Wrong {
        return measured(text, form, units).longValueExact();
    }

    /** One of a few words. */
    static <T> Kind<T> oneOf(Map<String, T> words) {
        List<String> names = words.keySet().stream().sorted().toList();
        return new Kind<>(String.join(" or ", names), text -> {
            T value = words.get(text.strip().toLowerCase(Locale.ROOT));
            if (value == null) {
                throw unknown(text, names);
            }
            return value;
        });
    }

    /** A TCP port to listen on; off is {@link HttpSettings#OFF}. */
    static Kind<Integer> port() {
        return new Kind<>(
                "a port from 0 (any) to 65535, or off",
                text -> text.strip().equalsIgnoreCase("off") ? HttpSettings.OFF : (int) within(text, 0, 65_535));
    }

    static Kind<ZoneId> zone() {
        return new Kind<>("a time zone such as Asia/Baku", text -> {
            try {
                return ZoneId.of(text.strip());
            } catch (DateTimeException e) {
                throw unknown(text, ZoneId.getAvailableZoneIds());
            }
        });
    }

    /** A language by its ISO 639-1 code. */
    static Kind<Language> language() {
        return new Kind<>("a two-letter language code such as en, ru, az", text -> {
            Language language = Language.ofTag(text);
            if (language == null || !LANGUAGES.contains(text.strip().toLowerCase(Locale.ROOT))) {
                throw new Wrong(Echo.value(text) + " is no language");
            }
            return language;
        });
    }

    static Kind<ChatId> chat() {
        return new Kind<>("@username in quotes or a numeric chat id", text -> {
            try {
                return new ChatId(text.strip());
            } catch (IllegalArgumentException e) {
                throw new Wrong(Echo.value(text) + " is no chat");
            }
        });
    }

    /** A topic's id that stands in the topics file, or {@code all}. */
    static Kind<String> topic(Set<String> ids) {
        String expected = "all or one of " + ids.stream().sorted().collect(Collectors.joining(", "));
        return new Kind<>(expected, text -> {
            String id = text.strip();
            if (!id.equals("all") && !ids.isEmpty() && !ids.contains(id)) {
                throw unknown(text, ids);
            }
            return id;
        });
    }

    /** A CSS selector that the article parser understands. */
    static Kind<String> selector() {
        return new Kind<>("a CSS selector such as .post_body", text -> {
            try {
                new ArticleParser(new ArticleSettings(text, null, null, null, null, null, ZoneOffset.UTC));
                return text.strip();
            } catch (IllegalArgumentException e) {
                throw new Wrong(Echo.value(text) + " is no selector");
            }
        });
    }

    static Wrong unknown(String text, Collection<String> known) {
        return new Wrong(Echo.value(text) + " is unknown" + Nearest.suggestion(text, known));
    }
}
