package newsbot.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The message bundles: what is said in one language is said in all. */
final class BundlesTest {
    private static final Pattern LITERAL = Pattern.compile("\"(\\.?[a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)");

    private static Map<String, Properties> bundles() throws IOException {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path file : House.files(House.RESOURCES.resolve("newsbot/locale"), ".properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                texts.load(reader);
            }
            bundles.put(file.getFileName().toString(), texts);
        }
        return bundles;
    }

    @Test
    void englishRussianAndAzerbaijaniAreSpoken() throws IOException {
        assertThat(bundles())
                .containsOnlyKeys("messages_az.properties", "messages_en.properties", "messages_ru.properties");
    }

    @Test
    void everyLanguageHasTheSameTextsWithTheSameArguments() throws IOException {
        Map<String, Map<String, Set<String>>> said = new TreeMap<>();
        bundles().forEach((file, texts) -> {
            Map<String, Set<String>> arguments = new TreeMap<>();
            texts.stringPropertyNames().forEach(key -> arguments.put(key, arguments(texts.getProperty(key))));
            said.put(file, arguments);
        });
        Map<String, Set<String>> english = said.getOrDefault("messages_en.properties", Map.of());

        assertThat(english).hasSizeGreaterThan(3);
        said.forEach((file, texts) -> assertThat(texts).as(file).isEqualTo(english));
    }

    @Test
    void noTextIsEmptyOrSaidTwice() throws IOException {
        for (Path file : House.files(House.RESOURCES.resolve("newsbot/locale"), ".properties")) {
            List<String> keys = House.lines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0)))
                    .filter(line -> line.matches("[a-z][A-Za-z0-9.-]*\\s*[=:].*"))
                    .map(line -> line.split("\\s*[=:]", 2)[0])
                    .toList();
            assertThat(keys).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
        }
        bundles()
                .forEach((file, texts) -> texts.forEach((key, text) ->
                        assertThat(text.toString()).as("%s: %s", file, key).isNotBlank()));
    }

    /** A key stands in the code whole, or is put together of a beginning or an end that stands there. */
    @Test
    void everyTextIsSaidSomewhere() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : House.files(House.MAIN, ".java")) {
            LITERAL.matcher(Files.readString(file, UTF_8)).results().forEach(match -> written.add(match.group(1)));
        }
        List<String> beginnings =
                written.stream().filter(part -> part.endsWith(".")).toList();
        List<String> ends =
                written.stream().filter(part -> part.startsWith(".")).toList();
        bundles()
                .values()
                .forEach(texts -> assertThat(texts.stringPropertyNames())
                        .allMatch(key -> written.contains(key)
                                || beginnings.stream().anyMatch(key::startsWith)
                                || ends.stream().anyMatch(key::endsWith)));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
