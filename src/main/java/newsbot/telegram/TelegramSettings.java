package newsbot.telegram;

import java.net.URI;

/**
 * The bot's account and how fast it may speak.
 *
 * @param token as BotFather gave it; a secret
 * @param api base address of the Bot API server, http or https, without a path
 * @param paidBroadcast whether news may go out at 1,000 a second for a fee
 */
public record TelegramSettings(String token, URI api, Limits limits, boolean paidBroadcast) {

    /**
     * What Telegram allows.
     *
     * @param perSecond messages a second over all chats, 1 to 1,000
     * @param perChatPerSecond messages a second to one chat, 1 to 1,000
     * @param perGroupPerMinute messages a minute to one group or channel, 1 to 6,000
     */
    public record Limits(int perSecond, int perChatPerSecond, int perGroupPerMinute) {
        public static final Limits DEFAULT = new Limits(30, 1, 20);
    }

    @Override
    public String toString() {
        return "TelegramSettings[token=***, api=" + api + ", limits=" + limits + ", paidBroadcast=" + paidBroadcast
                + "]";
    }
}
