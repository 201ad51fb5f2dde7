package newsbot.feed;

import java.time.Instant;

/** Is told when a feed has been dead for an hour, and when it is back. */
public interface FeedTrouble {
    /**
     * The feed has failed for an hour or more. Said once, and again after a restart of the program.
     *
     * @param reason of the latest failure: one line, what was wrong and what was expected, without secrets
     */
    void dead(FeedSettings feed, Instant since, String reason);

    /** The feed is back. Said after that, and at the first good poll after a start, since an earlier run may not have. */
    void back(FeedSettings feed);
}
