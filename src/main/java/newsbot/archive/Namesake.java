package newsbot.archive;

import newsbot.news.Item;
import newsbot.news.Story;

/**
 * An item that nothing proves to be known, and a recent story of the same feed with the same title. A site may have given
 * its stories new addresses, or have written a second story under the same headline: the pages know.
 */
public record Namesake(Item item, Story story) {}
