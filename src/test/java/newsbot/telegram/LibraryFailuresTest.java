package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import newsbot.news.ChatId;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;

/**
 * What the library's own client may do that no server on loopback can bring about: fail while it begins a call, or lose
 * track of one. The only mock of the tests; everything else speaks real HTTP.
 */
final class LibraryFailuresTest {
    private static final Outgoing EDIT = new Outgoing.Edit(ChatId.of(7), 42, "hello", List.of(), Outgoing.Preview.NONE);
    private static final Outgoing PICTURE =
            new Outgoing.Photo(ChatId.of(7), "p.png", new byte[] {1}, "caption", List.of(), null);

    private final TelegramSettings settings = ClientTest.settings(URI.create("http://127.0.0.1:1"));
    private final OkHttpTelegramClient library = mock(OkHttpTelegramClient.class);
    private final Client client =
            new Client(settings, Wire.of(settings, "library", 1, Duration.ofSeconds(1), Dns.SYSTEM), library, library);

    @AfterEach
    void close() {
        client.close();
    }

    private Fate send(Outgoing outgoing) {
        CompletableFuture<Fate> fate = client.send(outgoing);
        assertThat(fate).succeedsWithin(Duration.ofSeconds(5));
        return fate.join();
    }

    @Test
    void callThatCannotEvenBeginIsInDoubtAndTakesNoRoomFromOthers() throws Exception {
        doThrow(new OutOfMemoryError("unable to create native thread"))
                .when(library)
                .executeAsync(any(Question.class));
        for (int i = 0; i <= Client.AT_ONCE; i++) {
            assertThat(send(EDIT)).isInstanceOf(Fate.Uncertain.class);
        }
        doReturn(CompletableFuture.completedFuture(Answer.parse("{\"ok\":true,\"result\":{\"message_id\":42}}")))
                .when(library)
                .executeAsync(any(Question.class));
        assertThat(send(EDIT)).isEqualTo(new Fate.Sent(42, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callThatTheLibraryLosesTrackOfIsInDoubt(boolean cancelled) throws Exception {
        CompletableFuture<Answer> lost = new CompletableFuture<>();
        doReturn(lost).when(library).executeAsync(any(Question.class));
        CompletableFuture<Fate> fate = client.send(EDIT);
        if (cancelled) {
            lost.cancel(true);
        } else {
            lost.completeExceptionally(new IllegalStateException("token " + ClientTest.TOKEN));
        }
        assertThat(fate)
                .succeedsWithin(Duration.ofSeconds(5))
                .isInstanceOf(Fate.Uncertain.class)
                .satisfies(known -> assertThat(known.toString()).doesNotContain("CANARY"));
    }

    @Test
    void pictureWhoseFormCannotBeMadeIsInDoubtAndLeavesTextsAlone() throws Exception {
        doThrow(new IllegalStateException("no form")).when(library).executeAsync(any(SendPhoto.class));
        doReturn(CompletableFuture.completedFuture(Answer.parse("{\"ok\":true,\"result\":{\"message_id\":43}}")))
                .when(library)
                .executeAsync(any(Question.class));
        assertThat(send(PICTURE)).isInstanceOf(Fate.Uncertain.class);
        assertThat(send(EDIT)).isEqualTo(new Fate.Sent(43, null));
    }
}
