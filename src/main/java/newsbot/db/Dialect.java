package newsbot.db;

/** What differs between the two stores; everything else is the same SQL. */
public enum Dialect {
    SQLITE("select cast(unixepoch('subsec') * 1000 as integer)"),
    POSTGRESQL("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)");

    private final String now;

    Dialect(String now) {
        this.now = now;
    }

    /** Query for the store's time in milliseconds since 1970. */
    String now() {
        return now;
    }

    static Dialect of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new StoreUnavailable("store: jdbc:sqlite:FILE or jdbc:postgresql:… expected");
    }
}
