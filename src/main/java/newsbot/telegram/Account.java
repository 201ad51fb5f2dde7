package newsbot.telegram;

import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/** The bot's account at Telegram: whether the token is one, and whose. */
public final class Account {
    private final Client client;

    private Account(Client client) {
        this.client = client;
    }

    /** What Telegram says to the token. */
    public sealed interface Login {
        /**
         * Welcome.
         *
         * @param username without {@code @}
         * @param inline whether inline queries are switched on for it
         */
        record Accepted(long id, String username, String name, boolean inline) implements Login {}

        /** The token is refused; only the operator can help. */
        record Refused(String reason) implements Login {}

        /** No telling: Telegram is out of reach or out of order. To be tried again. */
        record Unknown(String reason) implements Login {}
    }

    /**
     * Asks who the bot is (getMe) and makes sure that updates come by polling (deleteWebhook, waiting
     * updates kept). Takes up to 20 s.
     */
    public static Login login(TelegramSettings settings) throws InterruptedException {
        try (Client client = new Client(settings)) {
            return new Account(client).login();
        }
    }

    private Login login() throws InterruptedException {
        try {
            Answer me = client.ask(new GetMe()).get();
            if (!me.ok()) {
                return failed(client.fates().of(me));
            }
            Answer webhook = client.ask(new DeleteWebhook()).get();
            if (!webhook.ok()) {
                return failed(client.fates().of(webhook));
            }
            return new Login.Accepted(
                    me.result().path("id").asLong(),
                    me.result().path("username").asText(),
                    me.result().path("first_name").asText(),
                    me.result().path("supports_inline_queries").asBoolean());
        } catch (ExecutionException e) {
            return failed(client.fates().of(e));
        }
    }

    private static Login failed(Fate fate) {
        if (fate instanceof Fate.Unauthorized refused) {
            return new Login.Refused(refused.reason());
        }
        return new Login.Unknown(fate.toString());
    }
}
