/**
 * Telegram and nothing else: the update poller that cannot die, the client with one POST a call,
 * the pace, the fates of messages. Floor 2; the only home of TelegramBots' types.
 */
@NullMarked
package newsbot.telegram;

import org.jspecify.annotations.NullMarked;
