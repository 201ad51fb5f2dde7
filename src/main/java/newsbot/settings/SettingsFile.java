package newsbot.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.archive.KeepSettings;
import newsbot.article.ArticleSettings;
import newsbot.db.StoreSettings;
import newsbot.feed.FeedSettings;
import newsbot.ops.HttpSettings;
import newsbot.outbox.OnUncertain;
import newsbot.story.SiteSettings;
import newsbot.subscription.ChannelSettings;
import newsbot.summary.SummarySettings;
import newsbot.telegram.TelegramSettings;
import newsbot.topic.Topic;
import newsbot.web.FetchSettings;
import org.jspecify.annotations.Nullable;

/** The keys of {@code newsbot.yaml}: their kinds, ranges and defaults. */
final class SettingsFile {
    private static final StoreSettings STORE = new StoreSettings("jdbc:sqlite:data/newsbot.db");
    private static final String TOPICS = "topics.yaml";
    private static final URI API = URI.create("https://api.telegram.org");
    private static final List<String> INTERVIEWS = List.of("INTERVIEWS", "ИНТЕРВЬЮ", "MÜSAHİBƏ");
    private static final Map<String, OnUncertain> ON_UNCERTAIN =
            Map.of("resend", OnUncertain.RESEND, "skip", OnUncertain.SKIP);

    private final Source source;
    private final @Nullable Path file;
    private final Environment environment;
    private final Settings.Use use;
    private final Faults faults;

    SettingsFile(Source source, @Nullable Path file, Environment environment, Settings.Use use, Faults faults) {
        this.source = source;
        this.file = file;
        this.environment = environment;
        this.use = use;
        this.faults = faults;
    }

    Settings settings() {
        Node node = Yaml.read(source, faults);
        faults.throwIfAny();
        Section root = Section.root(new Reading(source.name(), environment, faults, use), node);
        Section siteSection = root.section("site");
        SiteSettings site = site(siteSection);
        ArticleSettings article = article(siteSection.section("article"), site.timeZone());
        siteSection.end();
        FetchSettings fetch = fetch(root.section("fetch"));
        List<FeedSettings> feeds = Feeds.read(root, fetch.allowPrivateNetworks());
        TopicsFile.Read topics = topics(root);
        Set<String> topicIds = topics.topics().stream().map(Topic::id).collect(Collectors.toSet());
        Section telegram = root.section("telegram");
        TelegramSettings account = account(telegram);
        OnUncertain onUncertain = telegram.read("on-uncertain", OnUncertain.RESEND, Kinds.oneOf(ON_UNCERTAIN));
        List<Long> admins = telegram.all("admins", List.of(), Kinds.user());
        List<ChannelSettings> channels = Channels.read(telegram, topicIds);
        telegram.end();
        StoreSettings store = root.read("store", STORE, Stores.store());
        HttpSettings http = http(root.section("http"));
        SummarySettings summaries = summaries(root.section("summaries"));
        KeepSettings keep = keep(root.section("keep"));
        root.end();
        faults.throwIfAny();
        List<String> warnings = new ArrayList<>(environment.warnings());
        warnings.addAll(topics.warnings());
        if (root.needs("store")) {
            warnings.addAll(Stores.warnings(store));
        }
        return new Settings(
                site,
                article,
                feeds,
                account,
                onUncertain,
                Set.copyOf(admins),
                channels,
                store,
                topics.topics(),
                http,
                fetch,
                summaries,
                keep,
                List.copyOf(warnings));
    }

    private static SiteSettings site(Section site) {
        return new SiteSettings(
                site.readFilled("name", "Caliber.Az", Kinds.text("the site's name")),
                site.read("time-zone", ZoneId.of("Asia/Baku"), Kinds.zone()),
                site.all("interview-sections", INTERVIEWS, Kinds.text("the name of a section")),
                site.all("breaking", List.of(), Kinds.words()));
    }

    private static ArticleSettings article(Section article, ZoneId timeZone) {
        Kind<String> selector = Kinds.selector();
        ArticleSettings settings = new ArticleSettings(
                article.find("body", selector),
                article.find("title", selector),
                article.find("standfirst", selector),
                article.find("author", selector),
                article.find("date", selector),
                article.find("section", selector),
                timeZone);
        article.end();
        return settings;
    }

    private static FetchSettings fetch(Section fetch) {
        FetchSettings settings = new FetchSettings(
                fetch.read("allow-private-networks", false, Kinds.flag()),
                fetch.read("timeout", Duration.ofSeconds(20), Kinds.duration("1s", "5m")),
                fetch.read("max-size", 10L << 20, Kinds.size("100KB", "100MB")),
                fetch.read("user-agent", FetchSettings.USER_AGENT, Kinds.header()));
        fetch.end();
        return settings;
    }

    private static TelegramSettings account(Section telegram) {
        String token = "";
        if (telegram.isNeeded()) {
            String given = telegram.require("token", Kinds.token());
            token = given == null ? "" : given;
        } else {
            telegram.skip("token");
        }
        Section limits = telegram.section("limits");
        TelegramSettings.Limits most = TelegramSettings.Limits.DEFAULT;
        TelegramSettings settings = new TelegramSettings(
                token,
                telegram.read("api", API, Addresses.server()),
                new TelegramSettings.Limits(
                        limits.read("per-second", most.perSecond(), Kinds.whole(1, 1_000)),
                        limits.read("per-chat-per-second", most.perChatPerSecond(), Kinds.whole(1, 1_000)),
                        limits.read("per-group-per-minute", most.perGroupPerMinute(), Kinds.whole(1, 6_000))),
                telegram.read("paid-broadcast", false, Kinds.flag()));
        limits.end();
        return settings;
    }

    private static HttpSettings http(Section http) {
        HttpSettings settings = new HttpSettings(
                http.read("bind", "127.0.0.1", Addresses.listening()), http.read("port", 8080, Kinds.port()));
        http.end();
        return settings;
    }

    private static SummarySettings summaries(Section summaries) {
        boolean asks = summaries.read("engine", false, Kinds.oneOf(Map.of("extractive", false, "llm", true)));
        SummarySettings.Llm llm = asks ? llm(summaries) : null;
        summaries.skip("url", "model", "key", "timeout", "calls-per-day");
        boolean rich = summaries.read("format", false, Kinds.oneOf(Map.of("html", false, "rich", true)));
        summaries.end();
        return new SummarySettings(llm, rich);
    }

    private static SummarySettings.@Nullable Llm llm(Section summaries) {
        URI url = summaries.require("url", Addresses.web());
        String model = summaries.require("model", Kinds.text("the model's name"));
        String key = summaries.find("key", Kinds.secret("the endpoint's key"));
        Duration timeout = summaries.read("timeout", Duration.ofSeconds(20), Kinds.duration("1s", "5m"));
        int calls = summaries.read("calls-per-day", 500, Kinds.whole(0, 1_000_000));
        return url == null || model == null ? null : new SummarySettings.Llm(url, model, key, timeout, calls);
    }

    private static KeepSettings keep(Section keep) {
        KeepSettings settings = new KeepSettings(
                keep.read("stories", Duration.ofDays(90), Kinds.duration("1s", "10000d")),
                keep.read("receipts", Duration.ofDays(7), Kinds.duration("1s", "10000d")));
        keep.end();
        return settings;
    }

    /** The topics file: beside the configuration unless absolute; the packaged one where none is named. */
    private TopicsFile.Read topics(Section root) {
        boolean named = root.has("topics");
        String name = root.read("topics", TOPICS, Kinds.text("the topics file, beside this one"));
        if (!root.needs("topics")) {
            return new TopicsFile.Read(List.of(), List.of());
        }
        if (file == null && name.equals(TOPICS)) {
            return packagedTopics();
        }
        Path topics = file == null ? Path.of(name) : file.resolveSibling(name);
        if (!named && !Files.exists(topics)) {
            return packagedTopics();
        }
        if (!Files.isRegularFile(topics)) {
            root.fault("topics", "no file " + topics + ", the topics file expected");
            return new TopicsFile.Read(List.of(), List.of());
        }
        Source read = Source.file(topics, faults);
        return read == null ? new TopicsFile.Read(List.of(), List.of()) : TopicsFile.read(read, faults);
    }

    private TopicsFile.Read packagedTopics() {
        return new TopicsFile.Read(
                TopicsFile.read(Source.packaged(TOPICS), faults).topics(), List.of());
    }
}
