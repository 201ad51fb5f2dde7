package newsbot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsbot.archive.KeepSettings;
import newsbot.article.ArticleSettings;
import newsbot.db.StoreSettings;
import newsbot.demo.Demo;
import newsbot.feed.FeedSettings;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.ops.HttpSettings;
import newsbot.outbox.OnUncertain;
import newsbot.settings.Settings;
import newsbot.story.SiteSettings;
import newsbot.subscription.ChannelSettings;
import newsbot.subscription.Follows;
import newsbot.summary.SummarySettings;
import newsbot.telegram.TelegramSettings;
import newsbot.web.FetchSettings;

/** The configuration of a bot that runs against the demo's servers. */
final class DemoSettings {
    private static final ZoneId ZONE = Demo.ZONE;
    private static final List<String> LANGUAGES = List.of("en", "ru", "az");

    private DemoSettings() {}

    /** @param rich whether summaries go out as rich messages */
    static Settings of(Demo demo, StoreSettings store, Duration every, boolean rich) {
        return new Settings(
                new SiteSettings(
                        "Caspian Sample News",
                        ZONE,
                        List.of("INTERVIEWS", "ИНТЕРВЬЮ", "MÜSAHİBƏ"),
                        List.of("breaking", "срочно", "təcili")),
                new ArticleSettings(".post_body", ".post_title", null, null, null, null, ZONE),
                LANGUAGES.stream()
                        .map(code -> new FeedSettings(demo.feed(code), new Language(code), every))
                        .toList(),
                new TelegramSettings(demo.token(), demo.api(), TelegramSettings.Limits.DEFAULT, false),
                OnUncertain.RESEND,
                Set.of(demo.cast().emma().user().id()),
                List.of(new ChannelSettings(
                        new ChatId(Demo.CHANNEL), Set.of(Follows.ALL), true, Language.EN, Set.of(Language.EN), null)),
                store,
                Settings.read(null, Map.of(), Settings.Use.TOPICS).topics(),
                new HttpSettings("127.0.0.1", 0),
                new FetchSettings(true, Duration.ofSeconds(20), 10_000_000, "newsbot-demo"),
                new SummarySettings(null, rich),
                new KeepSettings(Duration.ofDays(90), Duration.ofDays(7)),
                List.of());
    }
}
