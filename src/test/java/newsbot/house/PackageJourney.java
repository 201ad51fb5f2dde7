package newsbot.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the packaged program, {@code target/newsbot.jar}, and what is said of it. */
final class PackageJourney {
    private static final Path JAR = Path.of("target/newsbot.jar");
    private static final Path BOM = Path.of("target/bom.json");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^ |]+) \\| ([^|]+) \\|.*");

    @TempDir
    Path folder = Path.of("");

    /** A library in the bill of materials. */
    private record Part(String group, String name, String version, String licence) {
        String file() {
            return name + "-" + version + ".jar";
        }

        @Override
        public String toString() {
            return group + ":" + name + " " + version + " " + licence;
        }
    }

    private static List<Part> parts() throws IOException {
        JsonNode bom = new ObjectMapper().readTree(BOM.toFile());
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : bom.path("components")) {
            String licence = StreamSupport.stream(part.path("licenses").spliterator(), false)
                    .map(one -> one.has("expression")
                            ? one.path("expression").asText()
                            : one.path("license")
                                    .path("id")
                                    .asText(one.path("license").path("name").asText()))
                    .collect(Collectors.joining(", "));
            parts.add(new Part(
                    part.path("group").asText(),
                    part.path("name").asText(),
                    part.path("version").asText(),
                    licence));
        }
        return parts;
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static Set<String> classes(Path jar) throws IOException {
        return entries(jar).stream()
                .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), UTF_8);
        }
    }

    /** Where the library lies that this test runs with, so the same that was packaged. */
    private static Path file(Part part) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith(part.file()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not on the class path"));
    }

    @Test
    void billOfMaterialsListsWhatIsInTheJarAndNothingElse() throws IOException {
        Set<String> listed = new HashSet<>();
        for (Part part : parts()) {
            listed.addAll(classes(file(part)));
        }
        Set<String> packed = classes(JAR);
        packed.removeIf(name -> name.startsWith("newsbot/"));
        listed.removeIf(name -> name.startsWith("opennlp/") && !name.startsWith("opennlp/tools/stemmer/"));

        assertThat(packed).as("in the jar and in no part").allMatch(listed::contains);
        assertThat(listed).as("in a part and not in the jar").allMatch(packed::contains);
        assertThat(text("META-INF/sbom/bom.json")).isEqualTo(Files.readString(BOM));
    }

    @Test
    void billOfMaterialsIsTheSameWheneverItIsMade() throws IOException {
        JsonNode bom = new ObjectMapper().readTree(BOM.toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.has("serialNumber")).isFalse();
        assertThat(bom.path("metadata").path("timestamp").asText("2026-11-22T00:00:00Z"))
                .isEqualTo("2026-11-22T00:00:00Z");
        assertThat(parts())
                .hasSizeGreaterThan(40)
                .allMatch(part -> !part.licence().isBlank());
    }

    @Test
    void dependencyPageListsEveryPartWithItsVersionAndLicence() throws IOException {
        List<String> rows = House.lines(Path.of("docs/dependencies.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row ->
                        row.group(1) + " " + row.group(2) + " " + row.group(3).strip())
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        parts().stream().map(Part::toString).toList());
    }

    @Test
    void licencesAndNoticesArePassedOn() throws IOException {
        assertThat(text("META-INF/LICENSE"))
                .contains("MIT License", "Apache License")
                .contains(Files.readString(Path.of("LICENSE")).strip());
        assertThat(text("META-INF/NOTICE")).contains("Jackson JSON processor", "Apache OpenNLP", "Micrometer");
        assertThat(text("META-INF/NOTICE.txt")).contains("Apache Commons IO", "Apache Commons Lang");
        assertThat(entries(JAR))
                .contains(
                        "META-INF/jsoup/LICENSE",
                        "okhttp3/internal/publicsuffix/NOTICE",
                        "META-INF/maven/org.xerial/sqlite-jdbc/LICENSE",
                        "META-INF/licenses/com.ongres.scram/scram-client-3.2/META-INF/LICENSE");
    }

    @Test
    void nothingOfTheBuildOrTheTestsIsInTheJar() throws IOException {
        assertThat(entries(JAR))
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.matches(
                        "META-INF/.*\\.(SF|RSA|DSA|kotlin_module)|.*\\.kotlin_metadata|META-INF/maven/.*/pom\\..*"
                                + "|META-INF/proguard/.*|.*logback-test.*|org/(junit|assertj|mockito|openqa)/.*"
                                + "|com/code_intelligence/.*|io/zonky/.*|.*\\.(java|map|orig|bak)|\\..*"));
    }

    /** The JDK's XML parser has no such limit of its own before version 24, and anybody may set it to another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-jar target/newsbot.jar",
                "-cp target/newsbot.jar newsbot.Main",
                "-Djdk.xml.maxElementDepth=0 -jar target/newsbot.jar"
            })
    void feedNestedTooDeeplyIsRefusedHoweverTheJarIsStarted(String start) throws Exception {
        Path feed = folder.resolve("deep.xml");
        Files.writeString(
                feed,
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Deep</title><entry><title>x</title><content type=\"xhtml\">"
                        + "<div>".repeat(3_000) + "</div>".repeat(3_000) + "</content></entry></feed>");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(start.split(" ")));
        command.addAll(List.of("feed", feed.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("log").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).contains("\"error\"").contains("200").doesNotContain("StackOverflowError");
        assertThat(process.exitValue()).isEqualTo(65);
    }
}
