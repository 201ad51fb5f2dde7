package newsbot.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * The configuration, valid as a whole. What the reading command has no need of may be missing: then
 * the token is empty, and there may be no feeds.
 *
 * @param admins user ids that may use the operators' commands
 * @param topics in the order of the topics file; the packaged ones where no file is named
 * @param warnings a line each; nothing that keeps the program from working
 */
public record Settings(
        SiteSettings site,
        ArticleSettings article,
        List<FeedSettings> feeds,
        TelegramSettings telegram,
        OnUncertain onUncertain,
        Set<Long> admins,
        List<ChannelSettings> channels,
        StoreSettings store,
        List<Topic> topics,
        HttpSettings http,
        FetchSettings fetch,
        SummarySettings summaries,
        KeepSettings keep,
        List<String> warnings) {

    /** The settings that a command needs; of the others, what is missing is no fault. */
    public enum Use {
        /** All of them: {@code run}, {@code check}. */
        ALL(Set.of()),
        /** What reading feeds and pages takes. */
        READING(Set.of("site", "fetch", "summaries")),
        /** The topics alone. */
        TOPICS(Set.of("topics")),
        /** The store alone. */
        STORE(Set.of("store"));

        private final Set<String> keys;

        Use(Set<String> keys) {
            this.keys = keys;
        }

        /** Whether what stands under a top-level key is needed. */
        boolean covers(String key) {
            return keys.isEmpty() || keys.contains(key);
        }
    }

    /**
     * Reads a configuration file.
     *
     * @param file null for the packaged defaults
     * @param variables the environment
     * @throws WrongSettings with every fault of the file, the topics file and the environment
     */
    public static Settings read(@Nullable Path file, Map<String, String> variables, Use use) {
        Faults faults = new Faults();
        Source source = file == null ? Source.packaged("newsbot.yaml") : Source.file(file, faults);
        if (source == null) {
            throw new WrongSettings(faults.lines());
        }
        return new SettingsFile(source, file, new Environment(variables), use, faults).settings();
    }
}
