package newsbot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where the types of others may appear. */
final class ThirdPartyTest {
    private static final Set<String> TABLES = Set.of(
            "db",
            "archive",
            "subscription",
            "outbox",
            "feed",
            "telegram",
            "delivery",
            "story",
            "conversation",
            "admin");

    /** The beginning of a package's name → our packages that are its home. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("com.rometools.", Set.of("feed")),
            Map.entry("org.jdom2.", Set.of("feed")),
            Map.entry("org.jsoup.", Set.of("article", "feed")),
            Map.entry("com.github.benmanes.caffeine.", Set.of("archive", "article")),
            Map.entry("org.telegram.", Set.of("telegram")),
            Map.entry("okhttp3.", Set.of("web", "telegram", "summary", House.ROOT)),
            Map.entry("okio.", Set.of("web", "telegram")),
            Map.entry("org.jdbi.", TABLES),
            Map.entry("java.sql.", TABLES),
            Map.entry("javax.sql.", TABLES),
            Map.entry("org.flywaydb.", Set.of("db")),
            Map.entry("org.knowm.", Set.of("chart")),
            Map.entry("java.awt.", Set.of("chart", "demo")),
            Map.entry("javax.imageio.", Set.of("chart", "demo")),
            Map.entry("com.zaxxer.", Set.of("db")),
            Map.entry("org.sqlite.", Set.of("db")),
            Map.entry("org.postgresql.", Set.of("db")),
            Map.entry(
                    "com.fasterxml.jackson.",
                    Set.of(
                            House.ROOT,
                            "settings",
                            "demo",
                            "telegram",
                            "feed",
                            "article",
                            "summary",
                            "archive",
                            "outbox",
                            "story",
                            "delivery")),
            Map.entry("org.yaml.snakeyaml.", Set.of("settings")),
            Map.entry("opennlp.", Set.of("text")),
            Map.entry("io.micrometer.", Set.of("ops")),
            Map.entry("io.prometheus.", Set.of("ops")),
            Map.entry("com.sun.net.httpserver.", Set.of("ops", "demo")),
            Map.entry("picocli.", Set.of(House.ROOT)));

    private static final Set<String> EVERYWHERE =
            Set.of("java.", "javax.", "org.slf4j.", "org.jspecify.", "org.w3c.dom.", "org.xml.sax.");

    @Test
    void typesOfOthersStayAtHome() {
        TreeSet<String> astray = new TreeSet<>();
        TreeMap<String, Integer> met = new TreeMap<>();
        for (JavaClass type : House.classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (House.isOurs(target) || target.isPrimitive()) {
                    continue;
                }
                String other = target.getPackageName() + ".";
                HOMES.keySet().stream().filter(other::startsWith).forEach(home -> met.merge(home, 1, Integer::sum));
                if (!isAtHome(House.packageOf(type), other)) {
                    astray.add(dependency.getDescription());
                }
            }
        }

        assertThat(met.keySet()).as("the test sees the types").contains("picocli.", "org.yaml.snakeyaml.");
        assertThat(astray).isEmpty();
    }

    private static boolean isAtHome(String ours, String other) {
        for (Map.Entry<String, Set<String>> home : HOMES.entrySet()) {
            if (other.startsWith(home.getKey())) {
                return home.getValue().contains(ours);
            }
        }
        return EVERYWHERE.stream().anyMatch(other::startsWith);
    }
}
