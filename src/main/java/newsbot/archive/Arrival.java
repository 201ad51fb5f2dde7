package newsbot.archive;

import newsbot.news.Story;

/** What the archive made of one item of a fetch. */
public record Arrival(Kind kind, Story story) {
    /**
     * NEW: never seen before. CHANGED: its title or description was corrected. BACK: it had been withdrawn. KNOWN: nothing
     * to tell.
     */
    public enum Kind {
        NEW,
        CHANGED,
        BACK,
        KNOWN
    }
}
