package newsbot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsbot.demo.Effect;
import newsbot.demo.Faults;
import newsbot.demo.SampleStory;
import newsbot.demo.SiteFault;
import newsbot.demo.TelegramBox;
import newsbot.watch.Scrape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sees of the packaged bot: metrics, health, the status page, and what is built on them. */
final class MonitoringJourney {
    private static final int READERS = 60;

    /** How soon health must have noticed. */
    private static final Duration NOTICED = Duration.ofSeconds(10);

    private static final Path DASHBOARD = Path.of("deploy", "grafana.json");
    private static final Path ALERTS = Path.of("deploy", "alerts.yml");
    private static final Path DOCS = Path.of("docs", "monitoring.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|.*");

    @TempDir
    Path folder = Path.of("");

    private static Map<String, Double> metrics(Scene scene) {
        String page = scene.page("/metrics");
        assertThat(page).startsWith("200 ");
        return Scrape.read(page.substring(4));
    }

    @Test
    void metricsTellWhatBecameOfABroadcastWithRefusals() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            // far apart, so that the 429s do not look like a flood
            refuse(scene, Effect.refuse(403, "Forbidden: bot was blocked by the user"), 0, 1, 2, 3, 4);
            refuse(scene, Effect.refuse(400, "Bad Request: message is too long"), 10, 11);
            for (int reader : List.of(20, 35, 50)) {
                refuse(scene, Effect.tooMany(2), reader).times(1);
            }
            SampleStory story = scene.publish();
            scene.awaitReached(story, READERS - 7);
            scene.awaitDone();
            await().atMost(NOTICED)
                    .untilAsserted(() -> assertThat(metrics(scene))
                            .containsEntry("newsbot_stories_total{language=\"en\",outcome=\"told\"}", 1.0)
                            .containsEntry("newsbot_deliveries_total{fate=\"sent\",reason=\"none\"}", READERS - 7.0)
                            .containsEntry("newsbot_deliveries_total{fate=\"asleep\",reason=\"unreachable\"}", 5.0)
                            .containsEntry("newsbot_deliveries_total{fate=\"failed\",reason=\"refused\"}", 2.0)
                            .containsEntry("newsbot_deliveries_total{fate=\"again\",reason=\"none\"}", 2.0)
                            .containsEntry("newsbot_deliveries_total{fate=\"later\",reason=\"none\"}", 3.0)
                            .containsEntry(calls("sent"), READERS - 7.0)
                            .containsEntry(calls("chat_gone"), 5.0)
                            .containsEntry(calls("refused"), 4.0)
                            .containsEntry(calls("too_many_requests"), 3.0)
                            .containsEntry("newsbot_telegram_call_seconds_count{lane=\"news\"}", READERS + 5.0)
                            .containsEntry("newsbot_outbox_deliveries{state=\"pending\"}", 0.0)
                            .containsEntry("newsbot_outbox_deliveries{state=\"uncertain\"}", 0.0)
                            .containsEntry("newsbot_outbox_age_seconds", 0.0)
                            .containsEntry("newsbot_leader", 1.0)
                            .containsEntry("newsbot_part_ok{part=\"store\",weight=\"needed\"}", 1.0));
            // 429s that happened to come within a second have slowed it, and it is a minute until it tries what was too
            // much
            await().atMost(Scene.LIMIT.multipliedBy(2))
                    .untilAsserted(() -> assertThat(metrics(scene)).containsEntry("newsbot_pace_allowed", 100.0));
            await().atMost(NOTICED.multipliedBy(2)).untilAsserted(() -> {
                assertThat(scene.number("select amount from hours where name = 'sent'"))
                        .isEqualTo(READERS - 7);
                assertThat(scene.number("select amount from hours where name = 'failed'"))
                        .isEqualTo(7);
                assertThat(scene.page("/")).contains(story.title(), "100 %", READERS - 7 + " messages arrived");
            });
            assertThat(scene.page("/") + scene.page("/metrics"))
                    .doesNotContain(TelegramBox.TOKEN.substring(TelegramBox.TOKEN.indexOf(':') + 1))
                    .doesNotContain(Long.toString(Scene.FIRST));
        }
    }

    private static Faults.Fault refuse(Scene scene, Effect effect, int... readers) {
        long[] chats = new long[readers.length];
        for (int i = 0; i < readers.length; i++) {
            chats[i] = Scene.FIRST + readers[i];
        }
        return scene.telegram.faults().on("sendMessage", effect).inChats(chats);
    }

    private static String calls(String fate) {
        return "newsbot_telegram_calls_total{fate=\"" + fate + "\",kind=\"message\",lane=\"news\"}";
    }

    @Test
    void uncertainAndWaitingAreSeenWhileTelegramGivesNoAnswers() {
        try (Scene scene = new Scene(folder, 100).readers(READERS)) {
            scene.runSeeded();
            Faults.Fault silence = scene.telegram.faults().on("sendMessage", Effect.closeAfterAccepting());
            scene.publish();
            await().atMost(NOTICED)
                    .untilAsserted(() -> assertThat(metrics(scene))
                            .hasEntrySatisfying(
                                    "newsbot_outbox_deliveries{state=\"uncertain\"}",
                                    n -> assertThat(n).isPositive())
                            .hasEntrySatisfying(
                                    "newsbot_outbox_deliveries{state=\"pending\"}",
                                    n -> assertThat(n).isPositive())
                            .hasEntrySatisfying(
                                    "newsbot_outbox_age_seconds",
                                    n -> assertThat(n).isPositive())
                            .hasEntrySatisfying(
                                    "newsbot_pace_pause_seconds",
                                    n -> assertThat(n).isPositive()));
            silence.remove();
            scene.awaitDone();
        }
    }

    @Test
    void readinessFollowsTelegramAndTheFeedWithinSeconds() {
        try (Scene scene = new Scene(folder, 100).readers(1)) {
            scene.runSeeded();
            await().atMost(NOTICED).until(() -> scene.page("/readyz").equals("200 ok\n"));

            Faults.Fault deaf = scene.telegram.faults().on("getUpdates", Effect.refuse(502, "Bad Gateway"));
            // ends the long poll under way
            scene.telegram.world().person(Scene.FIRST, "Reader", "en").types("/help");
            await().atMost(NOTICED.multipliedBy(2))
                    .until(() -> scene.page("/readyz").startsWith("503 updates: no good"));
            assertThat(scene.page("/healthz")).startsWith("200");
            assertThat(scene.page("/")).contains("not ready");
            deaf.remove();
            await().atMost(NOTICED.multipliedBy(2))
                    .until(() -> scene.page("/readyz").equals("200 ok\n"));

            scene.site.spoil("/rss.xml", SiteFault.status(500));
            scene.site.spoil("/en/rss.xml", SiteFault.status(500));
            // its patience with a feed that is polled every second is twenty
            await().atMost(NOTICED.multipliedBy(3))
                    .until(() -> scene.page("/readyz").startsWith("503 feed 127.0.0.1"));
            assertThat(scene.page("/readyz?verbose")).contains("\nstore: ok\n", "\nupdates: ok\n");
            for (String page : List.of("/readyz", "/")) {
                assertThat(scene.page(page)).as(page).contains(": HTTP 500, 200 was expected");
            }
            scene.site.mend();
            // the next poll is up to ten seconds away
            await().atMost(NOTICED.multipliedBy(2))
                    .until(() -> scene.page("/readyz").equals("200 ok\n"));
        }
    }

    @Test
    void dashboardRulesAndTableNameWhatIsServed() throws IOException {
        try (Scene scene = new Scene(folder, 100).readers(1)) {
            scene.runSeeded();
            await().atMost(NOTICED).until(() -> scene.page("/readyz").startsWith("200"));
            Set<String> series = metrics(scene).keySet();
            Set<String> help = scene.page("/metrics")
                    .lines()
                    .filter(line -> line.startsWith("# HELP "))
                    .map(line -> line.split(" ", 4)[2])
                    .collect(Collectors.toCollection(TreeSet::new));

            List<String> expressions = expressions();
            assertThat(expressions).hasSizeGreaterThan(50);
            for (String expression : expressions) {
                assertThat(new PromExpression(expression).faults(series))
                        .as(expression)
                        .isEmpty();
            }
            Set<String> ours = help.stream()
                    .filter(name -> name.startsWith("newsbot_") && !name.endsWith("_max"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(tableOfTheDocs()).as("docs/monitoring.md").isEqualTo(ours);
            assertThat(metricsWithoutHelp(scene)).isEmpty();
            Set<String> shown = expressions.stream()
                    .flatMap(expression -> new PromExpression(expression).metrics().stream())
                    .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as("on the dashboard").containsAll(ours);
        }
    }

    private static List<String> metricsWithoutHelp(Scene scene) {
        return scene.page("/metrics")
                .lines()
                .filter(line -> line.startsWith("# HELP "))
                .filter(line -> line.split(" ", 4).length < 4 || line.split(" ", 4)[3].isBlank())
                .toList();
    }

    private static Set<String> tableOfTheDocs() throws IOException {
        return Files.readAllLines(DOCS).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .filter(name -> name.startsWith("newsbot_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the dashboard, with Grafana's variables filled in, and those of the rules. */
    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
        assertThat(dashboard.findValuesAsText("uid")).containsOnly("${datasource}", "newsbot");
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            assertThat(ids.add(panel.path("id").asInt())).as("panel ids differ").isTrue();
            for (JsonNode target : panel.path("targets")) {
                expressions.add(target.path("expr")
                        .asText()
                        .replace("$__rate_interval", "1m")
                        .replace("$job", ".+"));
            }
        }
        JsonNode rules =
                new ObjectMapper(new YAMLFactory()).readTree(ALERTS.toFile()).at("/groups/0/rules");
        Set<String> names = new TreeSet<>();
        for (JsonNode rule : rules) {
            assertThat(names.add(rule.path("alert").asText()))
                    .as("alerts' names differ")
                    .isTrue();
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/action").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.path("for").asText("1m")).matches("[0-9]+[smh]");
            expressions.add(rule.path("expr").asText());
        }
        assertThat(names).hasSizeGreaterThan(10);
        return expressions;
    }
}
