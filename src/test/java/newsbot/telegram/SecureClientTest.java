package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import newsbot.news.ChatId;
import newsbot.web.SelfSigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that says it is Telegram and shows a certificate that nobody vouches for: the token stays here. */
@Timeout(60)
final class SecureClientTest {
    private static final Outgoing HELLO = Outgoing.Message.of(ChatId.of(7), "hello");

    @TempDir
    static Path directory;

    private final AtomicInteger requests = new AtomicInteger();
    private SelfSigned server;

    @BeforeEach
    void serve() throws Exception {
        server = SelfSigned.start(directory, exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] body =
                    "{\"ok\":true,\"result\":{\"message_id\":5,\"chat\":{\"id\":7}}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Fate send(String host) {
        TelegramSettings settings = new TelegramSettings(
                "123456:CANARY-of-the-token", server.address(host, ""), TelegramSettings.Limits.DEFAULT, false);
        try (Client client = new Client(settings)) {
            return client.send(HELLO).join();
        }
    }

    @Test
    void certificateOfNoAuthorityIsRefusedBeforeTheTokenIsSent() {
        assertThat(send("localhost")).isInstanceOf(Fate.Unreachable.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void certificateOfAnotherHostIsRefusedBeforeTheTokenIsSent() {
        server.trust();
        assertThat(send("127.0.0.1")).isInstanceOf(Fate.Unreachable.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void certificateOfAnAuthorityIsTaken() {
        server.trust();
        assertThat(send("localhost")).isInstanceOf(Fate.Sent.class);
        assertThat(requests).hasValue(1);
    }
}
