package newsbot.db;

/**
 * Where everything is kept.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}; may hold a password
 */
public record StoreSettings(String url) {
    @Override
    public String toString() {
        return "StoreSettings[" + (url.startsWith("jdbc:sqlite:") ? url : "jdbc:postgresql:***") + "]";
    }
}
