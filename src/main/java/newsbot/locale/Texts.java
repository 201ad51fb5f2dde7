package newsbot.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.text.Isolation;
import newsbot.text.TelegramHtml;

/**
 * All that the bot says in one language. A text may hold {@code {0}} for an argument and
 * {@code {0,plural,one{…} few{…} other{…}}} for what depends on a number ({@code #} is the number), the plural
 * categories being those of Unicode CLDR.
 */
public final class Texts {
    /** Codes of the languages spoken; others get the first. */
    public static final Set<String> LANGUAGES =
            Stream.of("en", "ru", "az").collect(Collectors.toCollection(java.util.LinkedHashSet::new));

    private static final Map<String, Texts> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Texts::read));

    private final String language;
    private final Map<String, Pattern> patterns;

    private Texts(String language, Map<String, Pattern> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The texts of a language by its code, English for a language not spoken. */
    public static Texts of(String language) {
        Texts texts = ALL.get(language);
        return texts != null ? texts : english();
    }

    private static Texts english() {
        return java.util.Objects.requireNonNull(ALL.get("en"));
    }

    /** The code of the language. */
    public String language() {
        return language;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The keys there are, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /** A text as Telegram HTML: its own tags stand, arguments are escaped, and isolated where they run from the right. */
    public String html(String key, Object... arguments) {
        return pattern(key).with(language, arguments, argument -> TelegramHtml.escape(Isolation.of(argument)));
    }

    /** A text without markup, for buttons, notices and command descriptions; arguments are isolated likewise. */
    public String plain(String key, Object... arguments) {
        return pattern(key).with(language, arguments, Isolation::of);
    }

    private Pattern pattern(String key) {
        Pattern pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for key=" + key + " language=" + language);
        }
        return pattern;
    }

    private static Texts read(String language) {
        String resource = "messages_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Texts(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                key -> key, key -> Pattern.of(properties.getProperty(key)))));
    }
}
