package newsbot.ops;

/**
 * Where health, metrics and the status page are served.
 *
 * @param bind the address to listen on
 * @param port 0 for any free one, -1 for not at all
 */
public record HttpSettings(String bind, int port) {
    public static final int OFF = -1;
}
