package newsbot.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsbot.news.ChatId;
import newsbot.news.Story;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import newsbot.topic.Alert;
import newsbot.topic.AlertIndex;
import org.jdbi.v3.core.Handle;

/**
 * Says which chats have an alert that a story matches, and which have muted it by an alert with nothing but words that
 * they do not want; a mute of several, as only an import can bring, silences what has all of them. The index in memory may lag behind the table: what is new is
 * read before each match, and what was deleted, by whichever process, is found missing after it.
 */
public final class AlertedChats {
    private static final int AT_ONCE = 10_000;

    private final Alerts alerts;
    private final AlertIndex index = new AlertIndex();
    private final AlertIndex mutes = new AlertIndex();
    private long newest;

    public AlertedChats(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Reads the alerts that are new, at first all. */
    public synchronized void refresh(Handle handle) {
        List<Alerts.Row> rows;
        do {
            rows = alerts.after(handle, newest, AT_ONCE);
            for (Alerts.Row row : rows) {
                Alert alert = Alert.of(row.words());
                index.add(row.id(), alert);
                mutes.add(row.id(), alert.muted());
                newest = row.id();
            }
        } while (rows.size() == AT_ONCE);
    }

    /** The alerts that a story matches, as they are for the handle's transaction; several of a chat perhaps. */
    public synchronized List<AlertMatches.Match> of(Handle handle, Story story) {
        return matches(handle, index, story);
    }

    /** The chats that do not want a story, whatever they follow, as they are for the handle's transaction. */
    public synchronized List<ChatId> muting(Handle handle, Story story) {
        return chats(matches(handle, mutes, story));
    }

    private List<AlertMatches.Match> matches(Handle handle, AlertIndex among, Story story) {
        refresh(handle);
        Map<Long, List<String>> words = new HashMap<>();
        among.match(
                        story.title(),
                        story.description(),
                        story.section(),
                        story.edition().code())
                .forEach(match -> match.ids().forEach(id -> words.put(id, match.words())));
        List<AlertMatches.Match> matches = new ArrayList<>();
        for (Alerts.Row row : alerts.find(handle, words.keySet())) {
            matches.add(new AlertMatches.Match(row.chat(), row.words(), words.getOrDefault(row.id(), List.of())));
            words.remove(row.id());
        }
        words.keySet().forEach(among::remove);
        return matches;
    }

    /** How many alerts are known. */
    public int size() {
        return index.size() + mutes.size();
    }

    static List<ChatId> chats(List<AlertMatches.Match> matches) {
        return matches.stream().map(AlertMatches.Match::chat).distinct().toList();
    }
}
