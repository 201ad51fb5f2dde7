package newsbot.archive;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param stories in the archive, for /latest and /search, after their feed has listed them
 * @param receipts which message carried which story to which chat, for corrections
 */
public record KeepSettings(Duration stories, Duration receipts) {}
