package newsbot.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.ops.HttpSettings;
import newsbot.outbox.OnUncertain;
import newsbot.settings.Settings.Use;
import newsbot.subscription.ChannelSettings;
import newsbot.summary.SummarySettings;
import newsbot.telegram.TelegramSettings;
import newsbot.topic.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration file and the environment, right and wrong. */
final class SettingsTest {
    private static final String TOKEN = "123456789:AAHcanaryCANARYcanaryCANARYcanary12";
    private static final String VALID = """
            feeds:
              - {url: "https://news.example/rss.xml", language: en, every: 60s}
            telegram:
              token: "%s"
            """.formatted(TOKEN);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void fewTopics() throws IOException {
        file = directory.resolve("newsbot.yaml");
        Files.writeString(
                directory.resolve("topics.yaml"), "karabakh: {aliases: [Karabakh]}\niran: {aliases: [Iran]}\n");
    }

    private Settings read(String yaml, Map<String, String> variables, Use use) {
        try {
            Files.writeString(file, yaml, UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Settings.read(file, variables, use);
    }

    private Settings read(String yaml) {
        return read(yaml, Map.of(), Use.ALL);
    }

    private List<String> faults(String yaml, Map<String, String> variables, Use use) {
        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, () -> read(yaml, variables, use));
        assertThat(wrong).as("faults expected in\n%s", yaml).isNotNull();
        return wrong.faults().stream()
                .map(fault -> fault.replace(file.toString(), "F").replace(directory.toString(), "D"))
                .toList();
    }

    private List<String> faults(String yaml) {
        return faults(yaml, Map.of(), Use.ALL);
    }

    @Test
    void channelListedInOtherLettersIsListedTwice() {
        String channels =
                "  channels:\n    - {chat: \"@News\", topics: [iran]}\n    - {chat: \"@news\", topics: [all]}\n";
        assertThat(faults(VALID + channels))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("telegram.channels[1].chat: the same chat and thread"));
    }

    @Test
    void siteWithoutANameIsAFaultHoweverItsNameIsEmpty() {
        for (String name : List.of("", " \"\"", " \"  \"", " ~")) {
            assertThat(faults(VALID + "site:\n  name:" + name + "\n"))
                    .as("name:" + name)
                    .singleElement()
                    .satisfies(fault ->
                            assertThat(fault).startsWith("F:6: site.name: ").endsWith("the site's name expected"));
        }
        assertThat(read(VALID).site().name()).isEqualTo("Caliber.Az");
    }

    @Test
    void everythingButTokenAndFeedsHasDefaults() {
        Settings settings = read(VALID);

        assertThat(settings.site().name()).isEqualTo("Caliber.Az");
        assertThat(settings.site().timeZone()).isEqualTo(ZoneId.of("Asia/Baku"));
        assertThat(settings.site().interviewSections()).containsExactly("INTERVIEWS", "ИНТЕРВЬЮ", "MÜSAHİBƏ");
        assertThat(settings.article().body()).isNull();
        assertThat(settings.telegram().api()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.telegram().token()).isEqualTo(TOKEN);
        assertThat(settings.telegram().limits()).isEqualTo(new TelegramSettings.Limits(30, 1, 20));
        assertThat(settings.telegram().paidBroadcast()).isFalse();
        assertThat(settings.onUncertain()).isEqualTo(OnUncertain.RESEND);
        assertThat(settings.admins()).isEmpty();
        assertThat(settings.channels()).isEmpty();
        assertThat(settings.store().url()).isEqualTo("jdbc:sqlite:data/newsbot.db");
        assertThat(settings.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080));
        assertThat(settings.fetch().allowPrivateNetworks()).isFalse();
        assertThat(settings.fetch().timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.fetch().maxSize()).isEqualTo(10L * 1024 * 1024);
        assertThat(settings.summaries().llm()).isNull();
        assertThat(settings.summaries().rich()).isFalse();
        assertThat(settings.keep().stories()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.keep().receipts()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = read("""
                site:
                  name: Sample
                  time-zone: Europe/Berlin
                  interview-sections: [Talks]
                  breaking: [FLASH, '"state of emergency"']
                  article: {body: .text, title: h1, standfirst: .lead, author: .by, date: time, section: .tag}
                feeds:
                  - url: HTTPS://News.example:443/rss.xml#top
                    language: ru
                    every: 5m
                  - {url: "http://news.example/az", language: az}
                telegram:
                  token: "%s"
                  api: http://127.0.0.1:8081/
                  limits: {per-second: 1000, per-chat-per-second: 2, per-group-per-minute: 6000}
                  paid-broadcast: true
                  on-uncertain: skip
                  admins: [42, 4503599627370495]
                  channels:
                    - {chat: "@my_channel", topics: [all], interviews: headline, language: az, editions: [ru, az], thread: 7}
                    - {chat: -1001234567890, topics: [all]}
                store: "jdbc:postgresql://db/news?user=bot&password=secret"
                http: {bind: 0.0.0.0, port: off}
                fetch: {allow-private-networks: true, timeout: 1s, max-size: 100KB, user-agent: Sample/1.0}
                summaries: {engine: llm, url: "http://localhost:1234/v1/chat/completions", model: m, key: k, timeout: 5s, calls-per-day: 9, format: rich}
                keep: {stories: 30d, receipts: 12h}
                """.formatted(TOKEN));

        assertThat(settings.site().interviewSections()).containsExactly("Talks");
        assertThat(settings.site().breaking()).containsExactly("FLASH", "\"state of emergency\"");
        assertThat(settings.article().section()).isEqualTo(".tag");
        assertThat(settings.article().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.feeds().get(0).url()).isEqualTo(URI.create("https://news.example/rss.xml"));
        assertThat(settings.feeds().get(0).every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.feeds().get(1).language()).isEqualTo(Language.AZ);
        assertThat(settings.telegram().api()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.telegram().limits()).isEqualTo(new TelegramSettings.Limits(1000, 2, 6000));
        assertThat(settings.telegram().paidBroadcast()).isTrue();
        assertThat(settings.onUncertain()).isEqualTo(OnUncertain.SKIP);
        assertThat(settings.admins()).containsExactlyInAnyOrder(42L, 4503599627370495L);
        assertThat(settings.channels())
                .containsExactly(
                        new ChannelSettings(
                                new ChatId("@my_channel"),
                                Set.of("all"),
                                false,
                                Language.AZ,
                                Set.of(Language.RU, Language.AZ),
                                7),
                        new ChannelSettings(
                                ChatId.of(-1001234567890L), Set.of("all"), true, Language.EN, Set.of(), null));
        assertThat(settings.store().url()).endsWith("password=secret");
        assertThat(settings.http()).isEqualTo(new HttpSettings("0.0.0.0", HttpSettings.OFF));
        assertThat(settings.fetch().maxSize()).isEqualTo(100L * 1024);
        assertThat(settings.summaries().rich()).isTrue();
        assertThat(settings.summaries().llm())
                .isEqualTo(new SummarySettings.Llm(
                        URI.create("http://localhost:1234/v1/chat/completions"), "m", "k", Duration.ofSeconds(5), 9));
        assertThat(settings.keep().receipts()).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense: 1                              | F:5: nonsense: unknown key, one of
            telegrm: {api: x}                        | F:5: telegrm: unknown key (did you mean telegram?), one of
            htpp: {}                                 | F:5: htpp: unknown key (did you mean http?), one of
            feeds: []                                | F:5: feeds: stands twice, once expected (first on line 1)
            site: {time-zone: Asia/Bakuu}            | F:5: site.time-zone: Asia/Bakuu is unknown (did you mean Asia/Baku?), a time zone
            site: {name: [a]}                        | F:5: site.name: a list, the site's name expected
            site: Caliber                            | F:5: site: a single value, a group of keys expected
            site: {interview-sections: one}          | F:5: site.interview-sections: a single value, a list expected
            site: {interview-sections: [{a: b}]}     | F:5: site.interview-sections[0]: a group of keys,
            site: {article: {title: "h1[["}}         | F:5: site.article.title: h1[[ is no selector, a CSS selector
            site: {breaking: urgent}                 | F:5: site.breaking: a single value, a list expected
            site: {breaking: [urgent, "-not"]}       | F:5: site.breaking[1]: -not has no word to look for, a word, a phrase or the name of a section expected
            site: {article: {bdy: .x}}               | F:5: site.article.bdy: unknown key (did you mean body?), one of
            store: jdbc:mysql://h/d                  | F:5: store: jdbc:mysql:… is no known store, jdbc:sqlite:FILE
            store: jdbc:mysql://u:hush@h/d           | F:5: store: jdbc:mysql:… is no known store
            store: jdbc:sqlite:/nowhere/x/news.db    | F:5: store: no directory /nowhere/x for /nowhere/x/news.db,
            store: jdbc:sqlite:/tmp                  | F:5: store: /tmp is a directory,
            store: "jdbc:sqlite::memory:"            | F:5: store: a store without a file,
            topics: nowhere.yaml                     | F:5: topics: no file D/nowhere.yaml, the topics file expected
            http: {port: 65536}                      | F:5: http.port: 65536 is out of range, a port from 0 (any) to 65535, or off expected
            http: {port: -1}                         | F:5: http.port: -1 is out of range,
            http: {port: none}                       | F:5: http.port: none is no whole number,
            http: {bind: not an address}             | F:5: http.bind: not an address is no address, localhost or an address such as 127.0.0.1, 0.0.0.0 or ::1 expected
            http: {bind: 999.1.1.1}                  | F:5: http.bind: 999.1.1.1 is no address,
            http: {bind: 127.0.0}                    | F:5: http.bind: 127.0.0 is no address,
            http: {bind: 127.0.0.1.}                 | F:5: http.bind: 127.0.0.1. is no address,
            http: {bind: "127.0.0.1:8080"}           | F:5: http.bind: 127.0.0.1:8080 is no address,
            http: {bind: "1:2:3"}                    | F:5: http.bind: 1:2:3 is no address,
            http: {bind: "[::1"}                     | F:5: http.bind: [::1 is no address,
            http: {bind: news.example}               | F:5: http.bind: news.example is no address,
            fetch: {timeout: 500ms}                  | F:5: fetch.timeout: 500ms is not understood, a duration from 1s to 5m
            fetch: {timeout: 0s}                     | F:5: fetch.timeout: 0s is out of range, a duration from 1s to 5m
            fetch: {timeout: 301s}                   | F:5: fetch.timeout: 301s is out of range
            fetch: {timeout: 20}                     | F:5: fetch.timeout: 20 is without a unit or negative
            fetch: {max-size: 99KB}                  | F:5: fetch.max-size: 99KB is out of range, a size from 100KB to 100MB
            fetch: {max-size: 101MB}                 | F:5: fetch.max-size: 101MB is out of range
            fetch: {max-size: 10 apples}             | F:5: fetch.max-size: 10 apples is not understood
            fetch: {allow-private-networks: maybe}   | F:5: fetch.allow-private-networks: maybe is unknown, false or true expected
            fetch: {user-agent: "a\\nb"}             | F:5: fetch.user-agent: a b cannot be sent as a header
            summaries: {format: rch}                 | F:5: summaries.format: rch is unknown (did you mean rich?), html or rich expected
            summaries: {engine: llm}                 | F:5: summaries.url: missing, an address
            summaries: {engine: lm}                  | F:5: summaries.engine: lm is unknown (did you mean llm?), extractive or llm expected
            summaries: {engine: llm, url: x, key: k} | F:5: summaries.url: x has no scheme
            keep: {stories: 0d}                      | F:5: keep.stories: 0d is out of range
            keep: {stories: -5d}                     | F:5: keep.stories: -5d is not understood
            keep: {receipts: 5 minuets}              | F:5: keep.receipts: 5 minuets is not understood
            keep: {receipts: ${}}                    | F:5: keep.receipts: a reference that names no variable
            """)
    void wrongValueIsNamedWithItsLine(String line, String expected) {
        assertThat(faults(VALID + line + "\n"))
                .anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,127.0.0.1",
        "0.0.0.0,0.0.0.0",
        "255.255.255.255,255.255.255.255",
        "localhost,localhost",
        "::,::",
        "::1,::1",
        "[::1],::1",
        "::ffff:127.0.0.1,::ffff:127.0.0.1",
        "fe80::1%lo,fe80::1%lo"
    })
    void addressToListenOnIsTakenAsItIs(String written, String bind) {
        Settings settings = read(VALID + "http: {bind: \"" + written + "\"}\n");

        assertThat(settings.http().bind()).isEqualTo(bind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            api: api.telegram.org                | F:5: telegram.api: api.telegram.org has no scheme,
            api: https://h/bot                   | F:5: telegram.api: https://h/bot has a path,
            api: https://u:hush@h                | F:5: telegram.api: an address with a user or password in it (not shown),
            limits: {per-second: 0}              | F:5: telegram.limits.per-second: 0 is out of range, a whole number from 1 to 1000 expected
            limits: {per-second: 1001}           | F:5: telegram.limits.per-second: 1001 is out of range
            limits: {per-second: 1.5}            | F:5: telegram.limits.per-second: 1.5 is no whole number
            limits: {per-chat-per-second: 0}     | F:5: telegram.limits.per-chat-per-second: 0 is out of range
            limits: {per-group-per-minute: 6001} | F:5: telegram.limits.per-group-per-minute: 6001 is out of range, a whole number from 1 to 6000
            limits: {per-hour: 1}                | F:5: telegram.limits.per-hour: unknown key, one of per-second, per-chat-per-second, per-group-per-minute expected
            on-uncertain: resnd                  | F:5: telegram.on-uncertain: resnd is unknown (did you mean resend?), resend or skip expected
            admins: [me]                         | F:5: telegram.admins[0]: me is no whole number, a user's numeric id expected
            admins: [0]                          | F:5: telegram.admins[0]: 0 is out of range
            tokn: x                              | F:5: telegram.tokn: unknown key (did you mean token?)
            channels: [{topics: [all]}]          | F:5: telegram.channels[0].chat: missing, @username in quotes or a numeric chat id expected
            channels: [{chat: "#x", topics: [all]}] | F:5: telegram.channels[0].chat: #x is no chat
            channels: [{chat: 1}]                | F:5: telegram.channels[0].topics: missing
            channels: [{chat: 1, topics: [karabah]}] | F:5: telegram.channels[0].topics[0]: karabah is unknown (did you mean karabakh?), all or one of iran, karabakh expected
            channels: [{chat: 1, topics: []}]    | F:5: telegram.channels[0].topics: missing
            channels: [{chat: 1, topics: [all], interviews: sumary}] | F:5: telegram.channels[0].interviews: sumary is unknown (did you mean summary?), headline or summary expected
            channels: [{chat: 1, topics: [all], language: de}] | F:5: telegram.channels[0].language: de is unknown, az or en or ru expected
            channels: [{chat: 1, topics: [all], editions: [xx]}] | F:5: telegram.channels[0].editions[0]: xx is no language
            channels: [{chat: 1, topics: [all], thread: -1}] | F:5: telegram.channels[0].thread: -1 is out of range
            channels: [{chat: 1, topics: [all]}, {chat: 1, topics: [all]}] | F:5: telegram.channels[1].chat: the same chat and thread as telegram.channels[0]
            channels: [@x]                       | F:5: not YAML: found character '@' that cannot start any token (put the value in quotes)
            """)
    void wrongTelegramValueIsNamedWithItsLine(String line, String expected) {
        assertThat(faults(VALID + "  " + line + "\n"))
                .anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            url: news.example/rss, language: en              | F:2: feeds[0].url: news.example/rss has no scheme, an address
            url: "file:///etc/passwd", language: en          | F:2: feeds[0].url: file:///etc/passwd is no web address
            url: "https:///rss", language: en                | F:2: feeds[0].url: https:///rss has no valid host and port
            url: "https://h:99999/", language: en            | F:2: feeds[0].url: https://h:99999/ has no valid host
            url: "https://a b/", language: en                | F:2: feeds[0].url: https://a b/ is no address
            url: "http://127.0.0.1:80/rss", language: en     | F:2: feeds[0].url: an address of this machine or a private network
            url: "https://u:hush@news.example/", language: en | F:2: feeds[0].url: an address with a user or password in it (not shown),
            url: "https://hush@[::1]/rss", language: en      | F:2: feeds[0].url: an address with a user or password in it (not shown),
            url: "http://localhost/rss", language: en        | F:2: feeds[0].url: an address of this machine
            url: "http://[::1]/rss", language: en            | F:2: feeds[0].url: an address of this machine
            url: "http://192.168.1.1/rss", language: en      | F:2: feeds[0].url: an address of this machine
            url: "http://[fd00::1]/rss", language: en        | F:2: feeds[0].url: an address of this machine
            language: en                                     | F:2: feeds[0].url: missing, an address
            url: "https://news.example/"                     | F:2: feeds[0].language: missing, a two-letter language code
            url: "https://news.example/", language: klingon  | F:2: feeds[0].language: klingon is no language
            url: "https://n.example/", language: en, evry: 1 | F:2: feeds[0].evry: unknown key (did you mean every?)
            url: "https://n.example/", language: en, every: 0 | F:2: feeds[0].every: 0 is without a unit or negative, a duration from 1s to 1d
            url: "https://n.example/", language: en, every: 0s | F:2: feeds[0].every: 0s is out of range
            url: "https://n.example/", language: en, every: 25h | F:2: feeds[0].every: 25h is out of range
            url: "https://n.example/", language: en, every: 1000000000d | F:2: feeds[0].every: 1000000000d is out of range
            url: "https://n.example/", language: en, every: 99999999999999999999d | F:2: feeds[0].every: 99999999999999999999d is out of range
            url: "https://n.example/", language: en, every: 5 minuets | F:2: feeds[0].every: 5 minuets is not understood
            """)
    void wrongFeedIsNamedWithItsLine(String feed, String expected) {
        assertThat(faults("feeds:\n  - {" + feed + "}\ntelegram: {token: \"" + TOKEN + "\"}\n"))
                .anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @Test
    void everyFaultIsToldAtOnceInTheFilesOrder() {
        String yaml = """
                keep: {stories: 0d}
                telegram:
                  token: not a token
                  limits:
                    per-second: 0
                http: {prot: 1}
                feeds: []
                """;

        assertThat(faults(yaml))
                .extracting(fault -> fault.split(" ")[0] + fault.split(" ")[1])
                .containsExactly(
                        "F:1:keep.stories:",
                        "F:3:telegram.token:",
                        "F:5:telegram.limits.per-second:",
                        "F:6:http.prot:",
                        "F:7:feeds:");
    }

    @Test
    void noFeedsAndNoTokenAreFaults() {
        assertThat(faults("site: {name: x}\n"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("feeds: no feeds, at least one"),
                        fault -> assertThat(fault).contains("telegram.token: missing, the bot's token"));
    }

    @Test
    void emptyFileIsNotTakenForDefaults() {
        assertThat(faults("# nothing\n")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/rss.xml",
        "HTTPS://NEWS.example:443/rss.xml",
        "https://news.example/a/../rss.xml#part"
    })
    void sameFeedTwiceIsAFault(String again) {
        String yaml = VALID.replace("telegram:", "  - {url: \"" + again + "\", language: ru}\ntelegram:");

        assertThat(faults(yaml)).singleElement().asString().startsWith("F:3: feeds[1].url: the same feed as feeds[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12345678:AAE canary-canary-canary-canary-ca",
                "'12345678:AAEcanary'",
                "Done! Congratulations on your new bot. Use this token: 12345678:AAEcanarycanarycanarycanarycanary0 Keep it",
                "canarycanarycanarycanary",
                "12345678%3AAAEcanarycanarycanarycanarycanary0",
            })
    void malformedTokenIsNeverShown(String token) {
        String yaml = VALID.replace(TOKEN, "${T}");

        assertThat(faults(yaml, Map.of("T", token), Use.ALL))
                .containsExactly("F:4: telegram.token: token malformed (not shown, it is a secret), the bot's token"
                        + " alone as @BotFather gives it, digits:letters, expected (from ${T})");
        assertThat(faults(VALID, Map.of("NEWSBOT_TELEGRAM_TOKEN", token), Use.ALL))
                .singleElement()
                .asString()
                .startsWith("NEWSBOT_TELEGRAM_TOKEN: telegram.token: token malformed")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "telegram: {api: 'https://api.telegram.org/bot" + TOKEN + "'}",
                "http: {bind: '" + TOKEN + " '}",
                "store: 'jdbc:mysql://host/db?user=canary&password=canary'",
                "store: 'postgresql://bot:canary@host/db'",
                "summaries: {engine: llm, url: 'https://x:canary@h/', model: m, key: ''}",
                "\"" + TOKEN + "\": x",
                TOKEN + ": x: y",
                "x: *" + TOKEN,
                "keep: {stories: 'password=canary'}",
            })
    void secretInTheWrongPlaceIsNotShown(String line) {
        String yaml = "feeds: [{url: 'https://n.example/', language: en}]\n" + line + "\n";

        assertThat(String.join("\n", faults(yaml)).toLowerCase(Locale.ROOT)).doesNotContain("canary");
    }

    @Test
    void settingsDoNotShowTheirSecrets() {
        Settings settings = read(VALID
                + "store: jdbc:postgresql://h/d?password=canary\n"
                + "summaries: {engine: llm, url: 'http://h/', model: m, key: canary}\n");

        assertThat(settings.toString().toLowerCase(Locale.ROOT)).doesNotContain("canary");
    }

    @Test
    void variablesAreReplacedAnywhere() {
        String yaml = VALID + "site: {name: 'a ${A} b ${B:c:d} ${E:}', time-zone: '${Z:Europe/Berlin}'}\n";

        Settings settings = read(yaml, Map.of("A", "1$\\2"), Use.ALL);

        assertThat(settings.site().name()).isEqualTo("a 1$\\2 b c:d");
        assertThat(settings.site().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void referencesMayStandBetweenBraces() {
        Settings settings = read(
                VALID + "site: {name: ${A}, time-zone: ${Z:Europe/Berlin}, interview-sections: [x${A}, ${C:a, #b}]}\n",
                Map.of("A", "a: {b}"),
                Use.ALL);

        assertThat(settings.site().name()).isEqualTo("a: {b}");
        assertThat(settings.site().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.site().interviewSections()).containsExactly("xa: {b}", "a, #b");
    }

    @Test
    void variableSetToNothingTakesTheDefault() {
        Settings settings = read(VALID + "site: {name: '${A:b}'}\n", Map.of("A", ""), Use.ALL);

        assertThat(settings.site().name()).isEqualTo("b");
    }

    @Test
    void unsetVariableIsAFaultWhereTheKeyIsUsed() {
        String yaml = VALID.replace(TOKEN, "${BOT}") + "store: jdbc:postgresql://h/d?password=${PW}\n";

        assertThat(faults(yaml))
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .startsWith(
                                        "F:4: telegram.token: environment variable BOT is not set, the bot's token"),
                        fault -> assertThat(fault)
                                .startsWith("F:5: store: environment variable PW is not set, jdbc:sqlite"));
        assertThat(faults(yaml, Map.of(), Use.STORE)).hasSize(1);
        assertThat(read(yaml, Map.of(), Use.READING).telegram().token()).isEmpty();
    }

    @Test
    void wrongTokenIsNoFaultWhereNobodyNeedsIt() {
        Settings settings = read(VALID.replace(TOKEN, "rubbish"), Map.of(), Use.READING);

        assertThat(settings.telegram().token()).isEmpty();
    }

    @Test
    void keyOfAnEndpointThatIsNotAskedNeedsNoVariable() {
        assertThat(read(VALID + "summaries: {engine: extractive, key: '${LLM_KEY}'}\n")
                        .summaries()
                        .llm())
                .isNull();
    }

    @Test
    void anyValueCanBeSetByEnvironment() {
        Settings settings = read(
                VALID,
                Map.ofEntries(
                        Map.entry("NEWSBOT_TELEGRAM_API", "http://127.0.0.1:8081"),
                        Map.entry("NEWSBOT_TELEGRAM_TOKEN", "1:two"),
                        Map.entry("NEWSBOT_TELEGRAM_LIMITS_PER_SECOND", "7"),
                        Map.entry("NEWSBOT_TELEGRAM_ADMINS", "4, 5"),
                        Map.entry("NEWSBOT_STORE", "jdbc:sqlite:news.db"),
                        Map.entry("NEWSBOT_HTTP_PORT", "0"),
                        Map.entry("NEWSBOT_FETCH_ALLOW_PRIVATE_NETWORKS", "true"),
                        Map.entry("NEWSBOT_SITE_TIME_ZONE", "UTC"),
                        Map.entry("NEWSBOT_SITE_ARTICLE_BODY", "main"),
                        Map.entry("NEWSBOT_FEEDS_0_EVERY", "3s"),
                        Map.entry("NEWSBOT_FEEDS_1_URL", "http://127.0.0.1/rss"),
                        Map.entry("NEWSBOT_FEEDS_1_LANGUAGE", "az"),
                        Map.entry("NEWSBOT_KEEP_STORIES", "")),
                Use.ALL);

        assertThat(settings.telegram().api()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.telegram().token()).isEqualTo("1:two");
        assertThat(settings.telegram().limits().perSecond()).isEqualTo(7);
        assertThat(settings.admins()).containsExactlyInAnyOrder(4L, 5L);
        assertThat(settings.store().url()).isEqualTo("jdbc:sqlite:news.db");
        assertThat(settings.http().port()).isZero();
        assertThat(settings.fetch().allowPrivateNetworks()).isTrue();
        assertThat(settings.site().timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.article().body()).isEqualTo("main");
        assertThat(settings.feeds()).hasSize(2);
        assertThat(settings.feeds().get(0).every()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.keep().stories()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void wrongVariableIsNamed() {
        assertThat(faults(VALID, Map.of("NEWSBOT_HTTP_PORT", "eighty"), Use.ALL))
                .containsExactly(
                        "NEWSBOT_HTTP_PORT: http.port: eighty is no whole number, a port from 0 (any) to 65535, or off expected");
    }

    @Test
    void unknownVariableOfOursIsAWarning() {
        Settings settings = read(VALID, Map.of("NEWSBOT_HTTP_PROT", "1", "OTHER", "x"), Use.ALL);

        assertThat(settings.warnings())
                .containsExactly("NEWSBOT_HTTP_PROT: unknown variable, ignored (did you mean NEWSBOT_HTTP_PORT?)");
    }

    @Test
    void variableTakesThePlaceOfAnUnsetReference() {
        Settings settings = read(VALID.replace(TOKEN, "${BOT}"), Map.of("NEWSBOT_TELEGRAM_TOKEN", "1:two"), Use.ALL);

        assertThat(settings.telegram().token()).isEqualTo("1:two");
    }

    @Test
    void faultsOfTheTopicsFileStandBesideTheOthers() throws IOException {
        Files.writeString(directory.resolve("topics.yaml"), "iran:\n  alias: [Iran]\n");

        assertThat(faults(VALID + "http: {port: x}\n"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("F:5: http.port:"),
                        fault -> assertThat(fault).startsWith("D/topics.yaml:1: iran:"),
                        fault -> assertThat(fault).startsWith("D/topics.yaml:2: iran.alias: unknown key"));
    }

    @Test
    void topicsMayBeInAnotherFile() throws IOException {
        Files.writeString(directory.resolve("mine.yaml"), "sport: {aliases: [Sport]}\n");

        assertThat(read(VALID + "topics: mine.yaml\n").topics())
                .extracting(Topic::id)
                .containsExactly("sport");
    }

    @Test
    void packagedTopicsServeWhereThereIsNoTopicsFile() throws IOException {
        Files.delete(directory.resolve("topics.yaml"));

        assertThat(read(VALID).topics()).extracting(Topic::id).contains("karabakh", "israel");
        assertThat(faults(VALID + "topics: topics.yaml\n"))
                .containsExactly("F:5: topics: no file D/topics.yaml, the topics file expected");
    }

    @Test
    void missingFileIsAFault() {
        WrongSettings wrong = catchThrowableOfType(
                WrongSettings.class, () -> Settings.read(directory.resolve("none.yaml"), Map.of(), Use.ALL));

        assertThat(wrong.faults())
                .containsExactly(directory.resolve("none.yaml") + ": no such file, a readable YAML file expected");
    }

    @Test
    void directoryAndForeignBytesAreFaults() throws IOException {
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThat(catchThrowableOfType(WrongSettings.class, () -> Settings.read(file, Map.of(), Use.ALL))
                        .faults())
                .containsExactly(file + ": not UTF-8 text, a YAML file in UTF-8 expected");
        assertThat(catchThrowableOfType(WrongSettings.class, () -> Settings.read(directory, Map.of(), Use.ALL))
                        .faults())
                .containsExactly(directory + ": is a directory, a readable YAML file expected");
    }

    @Test
    void packagedDefaultsNeedOnlyAToken() {
        Settings settings = Settings.read(null, Map.of("TELEGRAM_BOT_TOKEN", TOKEN), Use.ALL);

        assertThat(settings.feeds()).isNotEmpty();
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.topics()).hasSizeGreaterThan(10);
        assertThat(Settings.read(null, Map.of(), Use.TOPICS).topics()).isEqualTo(settings.topics());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----"})
    void storeThatOthersCanReadIsAWarning(String mode) throws IOException {
        Path store = Files.createFile(directory.resolve("news.db"));
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString(mode));

        assertThat(read(VALID + "store: jdbc:sqlite:" + store + "\n").warnings())
                .containsExactly(
                        store + ": others than its owner can read or write the store, mode 600 expected (chmod 600)");
    }

    @Test
    void readingWritesNothing() throws IOException {
        read(VALID + "store: jdbc:sqlite:" + directory.resolve("news.db") + "\n");

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, directory.resolve("topics.yaml"));
        }
    }
}
