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
 * Says which chats have an alert that a story matches. The index in memory may lag behind the table: what is new is
 * read before each match, and what was deleted, by whichever process, is found missing after it.
 */
public final class AlertedChats {
    private static final int AT_ONCE = 10_000;

    private final Alerts alerts;
    private final AlertIndex index = new AlertIndex();
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
                index.add(row.id(), Alert.of(row.words()));
                newest = row.id();
            }
        } while (rows.size() == AT_ONCE);
    }

    /** The alerts that a story matches, as they are for the handle's transaction; several of a chat perhaps. */
    public synchronized List<AlertMatches.Match> of(Handle handle, Story story) {
        refresh(handle);
        Map<Long, List<String>> words = new HashMap<>();
        index.match(
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
        words.keySet().forEach(index::remove);
        return matches;
    }

    /** How many alerts are known. */
    public int size() {
        return index.size();
    }

    static List<ChatId> chats(List<AlertMatches.Match> matches) {
        return matches.stream().map(AlertMatches.Match::chat).distinct().toList();
    }
}
