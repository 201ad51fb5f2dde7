package newsbot.db;

/**
 * Where everything is kept.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}; may hold a password
 */
public record StoreSettings(String url) {

    /** The store's name for people: without user, password or other parameters. */
    public String shown() {
        int query = url.indexOf('?');
        String bare = query < 0 ? url : url.substring(0, query);
        return bare.replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + shown() + "]";
    }
}
