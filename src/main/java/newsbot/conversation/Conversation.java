package newsbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsbot.archive.KeepSettings;
import newsbot.archive.RecentStories;
import newsbot.archive.Stories;
import newsbot.archive.StoryTerms;
import newsbot.archive.StoryTopics;
import newsbot.chart.Pictures;
import newsbot.db.Database;
import newsbot.db.Instances;
import newsbot.feed.FeedSettings;
import newsbot.ops.Health;
import newsbot.outbox.Drafts;
import newsbot.outbox.Figures;
import newsbot.outbox.Held;
import newsbot.outbox.Hours;
import newsbot.outbox.Outbox;
import newsbot.outbox.Pause;
import newsbot.outbox.Receipts;
import newsbot.story.Interviews;
import newsbot.story.SiteSettings;
import newsbot.story.StoryMessages;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.subscription.Follows;
import newsbot.subscription.Roster;
import newsbot.subscription.Subscribers;
import newsbot.telegram.Post;
import newsbot.topic.Topics;

/**
 * All commands and buttons, put together. A new command is a class here, a line in {@link CommandNames}, and its texts
 * in the bundles.
 *
 * @param admins user ids of who runs the bot
 * @param json a chat's choices as {@code newsbot export} writes them
 */
public record Conversation(
        SiteSettings site,
        Topics topics,
        Database database,
        Subscribers subscribers,
        Follows follows,
        Alerts alerts,
        AlertMatches alertMatches,
        Stories stories,
        StoryTopics storyTopics,
        StoryTerms storyTerms,
        RecentStories recent,
        Interviews interviews,
        StoryMessages messages,
        Outbox outbox,
        Receipts receipts,
        Replies replies,
        Clock clock,
        Post post,
        Held held,
        List<FeedSettings> feeds,
        Set<Long> admins,
        KeepSettings keep,
        Running running,
        Health health,
        Instances instances,
        Function<Roster.Entry, String> json) {

    /** @param bot the bot's own username, without the at sign */
    public CommandRouter router(Supplier<String> bot) {
        Following following = new Following(database, subscribers, follows, clock);
        Picker picker = new Picker(topics);
        Headlines headlines = new Headlines(recent, site.timeZone());
        ButtonWords buttonWords = new ButtonWords(database, clock);
        ArchiveSearch archive = new ArchiveSearch(storyTerms, clock);
        SearchAnswers search = new SearchAnswers(archive, headlines, buttonWords);
        InlineAnswers inline = new InlineAnswers(topics, recent, stories, messages, archive, site.timeZone());
        Suggestions suggestions = new Suggestions(topics, search);
        FollowedTopic followed = new FollowedTopic(following, headlines);
        FollowedAlerts wishes = new FollowedAlerts(database, subscribers, alerts, clock);
        TopicsCommand list = new TopicsCommand(following, wishes, topics);
        Mutes mutes = new Mutes(wishes);
        FollowCommand follow = new FollowCommand(wishes, mutes);
        Pictures pictures = new Pictures();
        BotAdmins botAdmins = new BotAdmins(admins);
        ChatMenu menu = new ChatMenu(replies, botAdmins);
        Drafts drafts = new Drafts(database);
        Command searchCommand = new SearchCommand(search);
        Admins chatAdmins = new Admins(post);
        SettingsScreens screens = new SettingsScreens(
                feeds.stream().map(FeedSettings::language).toList(),
                new RhythmScreens(site.timeZone(), !site.breaking().isEmpty()));
        ChannelOffer channels = new ChannelOffer(following, picker, screens);
        HereCommand here = new HereCommand(following, topics);
        List<Command> forReaders = List.of(
                new StartCommand(following, picker, topics, followed, list, menu::welcome, site.name()),
                new LatestCommand(headlines, topics, suggestions),
                new TopicCommand(following, picker, topics, followed, suggestions),
                list,
                new InterviewsCommand(headlines),
                new StopCommand(database, subscribers, outbox),
                new ForgetCommand(database, subscribers, outbox, menu),
                new HelpCommand(botAdmins),
                new TextCommand("about", site.name()),
                new TextCommand("privacy", Math.max(1, keep.receipts().toDays())),
                follow,
                new UnfollowCommand(wishes, following, topics, list),
                searchCommand,
                new WhyCommand(receipts, stories, storyTopics, topics, following, alertMatches),
                here,
                new SettingsCommand(screens, channels, subscribers, chatAdmins),
                new TrendsCommand(storyTopics, topics, pictures, clock),
                new ExampleCommand(recent, interviews, pictures, site.name(), site.timeZone()),
                new ExportCommand(new Roster(database), json));
        Figures figures = new Figures(database);
        Pause pause = new Pause(database);
        List<Command> forAdmins = List.of(
                new StatusCommand(
                        running, health, instances, pause, outbox, new Hours(database), post, site.timeZone(), clock),
                new FeedsCommand(feeds, database, stories, site.timeZone()),
                new PauseCommand(pause, site.timeZone(), clock),
                new ResumeCommand(pause, outbox),
                new PreviewCommand(database, stories, messages),
                new AnnounceCommand(drafts, clock),
                new StatsCommand(figures, pictures, site.timeZone(), clock));
        List<Press> presses = List.of(
                new AnnouncePress(botAdmins, database, drafts, subscribers, site.timeZone(), clock),
                new PickPress(following, picker, topics),
                new FollowPress(topics, followed),
                new UnfollowPress(following, topics, list),
                new LatestPress(headlines, topics),
                new InterviewsPress(headlines),
                new SummaryPress(stories, interviews, messages),
                new AlertPress(wishes, list),
                new FollowWordsPress(follow, buttonWords),
                new SearchPress(search, buttonWords),
                new HerePress(here, topics),
                new SettingsPress(database, subscribers, held, screens, channels, chatAdmins, menu, clock),
                new ChannelPress(subscribers, following, channels, topics, chatAdmins),
                new LessPress(stories, storyTopics, alertMatches, following, wishes, topics, buttonWords),
                new MutePress(mutes, buttonWords));
        return new CommandRouter(
                Stream.concat(forReaders.stream(), forAdmins.stream()).toList(),
                presses,
                new Arrivals(database, subscribers, outbox, following, picker, channels, site.name()),
                new Migrations(database, subscribers, outbox),
                new PlainTexts(topics, headlines, searchCommand),
                chatAdmins,
                botAdmins,
                inline,
                subscribers,
                replies,
                bot);
    }
}
