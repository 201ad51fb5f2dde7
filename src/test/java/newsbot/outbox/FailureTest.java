package newsbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on record as a reason, ours and Telegram's, and what figures and metrics count it as. */
final class FailureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STOPPED|stopped by the reader|STOPPED",
                "WITHDRAWN|withdrawn by the site|WITHDRAWN",
                "UNWELCOME|the bot may not write there|UNREACHABLE",
                "MOVED|chat has moved|UNREACHABLE",
                "UNKNOWN|chat not known any more|UNREACHABLE",
                "DOUBTFUL|uncertain whether it arrived; not sent again|UNCERTAIN",
            })
    void reasonsOfOurOwnAreKnownByTheWordsThatStandInStores(Dropped why, String reason, Failure kind) {
        assertThat(why.reason()).isEqualTo(reason);
        assertThat(Failure.of(reason)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forbidden: bot was blocked by the user|UNREACHABLE",
                "Forbidden: user is deactivated|UNREACHABLE",
                "Forbidden: bot can't send messages to the user|UNREACHABLE",
                "Bad Request: chat not found|UNREACHABLE",
                "Bad Request: PEER_ID_INVALID|UNREACHABLE",
                "Bad Request: CHAT_WRITE_FORBIDDEN|UNREACHABLE",
                "Bad Request: CHANNEL_PRIVATE|UNREACHABLE",
                "Bad Request: not enough rights to send text messages to the chat|UNREACHABLE",
                "Bad Request: message thread not found|UNREACHABLE",
                "Bad Request: TOPIC_CLOSED|UNREACHABLE",
                "Bad Request: BUTTON_URL_INVALID|REFUSED",
                "Bad Request: message is too long|REFUSED",
                "Not Found: method not found|REFUSED",
                "IllegalArgumentException: a private thing was not found|REFUSED",
                "the message could not be worded|REFUSED",
                "''|REFUSED",
            })
    void reasonsOfOthersAreTheChatsOrTheMessages(String reason, Failure kind) {
        assertThat(Failure.of(reason)).isEqualTo(kind);
    }
}
