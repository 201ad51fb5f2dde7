package newsbot.conversation;

import java.time.Instant;

/**
 * The process that answers.
 *
 * @param instance its name among all that share the store
 * @param since when it started
 */
public record Running(String version, String instance, Instant since) {}
