package newsbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsbot.db.Database;
import newsbot.db.EachStore;
import newsbot.db.TestStore;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.news.Story;
import newsbot.subscription.AlertMatches;
import newsbot.subscription.Alerts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@EachStore
final class AlertedChatsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId CHAT = ChatId.of(7);
    private static final ChatId OTHER = ChatId.of(8);

    @Parameter
    TestStore store = TestStore.SQLITE;

    private Database database = TestStore.SQLITE.open();
    private Alerts alerts = new Alerts(database);
    private AlertedChats alerted = new AlertedChats(alerts);

    @BeforeEach
    void open() {
        database.close();
        database = store.open();
        alerts = new Alerts(database);
        alerted = new AlertedChats(alerts);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void chatWithSeveralMatchingAlertsIsNamedOnceWithItsWords() {
        add(CHAT, "corridors");
        add(CHAT, "коридор Зангезур");
        add(OTHER, "gas");
        List<AlertMatches.Match> matches = match("Zangezur corridor opens");
        assertThat(matches)
                .extracting(AlertMatches.Match::words)
                .containsExactlyInAnyOrder(List.of("corridor"), List.of("corridor", "Zangezur"));
        assertThat(AlertedChats.chats(matches)).containsExactly(CHAT);
    }

    @Test
    void whatAnotherProcessAddsAndDeletesCountsAtOnce() {
        assertThat(match("Gas prices fall")).isEmpty();
        long gas = add(CHAT, "gas");
        assertThat(match("Gas prices fall")).hasSize(1);
        database.update(handle -> alerts.remove(handle, CHAT, gas));
        assertThat(match("Gas prices fall")).isEmpty();
        assertThat(alerted.size()).isZero();
        add(OTHER, "gas");
        assertThat(AlertedChats.chats(match("Gas prices fall"))).containsExactly(OTHER);
    }

    @Test
    void muteSilencesWhatHasItsWordsInEveryFormAndNothingElse() {
        add(CHAT, "-football");
        add(OTHER, "-\"Premier League\"");
        assertThat(muting("Footballs for every school")).containsExactly(CHAT);
        assertThat(muting("The Premier League begins")).containsExactly(OTHER);
        assertThat(muting("The premier opens a league")).isEmpty();
        assertThat(match("Footballs for every school")).isEmpty();
    }

    @Test
    void muteThatIsEndedSilencesNothing() {
        long mute = add(CHAT, "-football");
        assertThat(muting("Football today")).containsExactly(CHAT);
        database.update(handle -> alerts.remove(handle, CHAT, mute));
        assertThat(muting("Football today")).isEmpty();
        assertThat(alerted.size()).isZero();
    }

    private List<ChatId> muting(String title) {
        Story story = new Story(1, Language.EN, title, null, null, null, NOW, null, null, null, false, false);
        return database.write(handle -> alerted.muting(handle, story));
    }

    private long add(ChatId chat, String words) {
        return database.write(handle -> alerts.add(handle, chat, words, NOW));
    }

    private List<AlertMatches.Match> match(String title) {
        Story story = new Story(1, Language.EN, title, null, null, null, NOW, null, null, null, false, false);
        return database.write(handle -> alerted.of(handle, story));
    }
}
