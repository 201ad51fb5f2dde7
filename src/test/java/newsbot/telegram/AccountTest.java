package newsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class AccountTest {
    private static Account.Login login(Function<FaultServer.Request, FaultServer.Deed> script)
            throws InterruptedException {
        try (FaultServer server = new FaultServer(script)) {
            return Account.login(ClientTest.settings(server.address()));
        }
    }

    @Test
    void acceptedTokenTellsWhoseItIs() throws InterruptedException {
        assertThat(login(request -> request.method().equals("getme")
                        ? FaultServer.ok("{\"id\":99,\"is_bot\":true,\"first_name\":\"News\",\"username\":\"news_bot\","
                                + "\"supports_inline_queries\":true}")
                        : FaultServer.ok("true")))
                .isEqualTo(new Account.Login.Accepted(99, "news_bot", "News", true));
    }

    @Test
    void refusedTokenIsToldFromASilentServer() throws InterruptedException {
        assertThat(login(request -> FaultServer.error(401, "Unauthorized"))).isInstanceOf(Account.Login.Refused.class);
        assertThat(login(request -> FaultServer.error(404, "Not Found"))).isInstanceOf(Account.Login.Refused.class);
        assertThat(login(request -> FaultServer.hangUp())).isInstanceOf(Account.Login.Unknown.class);
        assertThat(login(request -> FaultServer.http(404, "text/html", "<p>no such page</p>")))
                .isInstanceOf(Account.Login.Unknown.class);
        assertThat(Account.login(ClientTest.settings(URI.create("http://no-such-host.invalid"))))
                .isInstanceOf(Account.Login.Unknown.class);
    }
}
