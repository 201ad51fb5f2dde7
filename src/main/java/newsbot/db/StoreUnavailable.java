package newsbot.db;

import org.jspecify.annotations.Nullable;

/** The store cannot be used; the message says which, why and what to do, without any secret. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message) {
        super(message);
    }

    static StoreUnavailable of(StoreSettings settings, Throwable fault) {
        return new StoreUnavailable(settings.shown() + ": " + reason(fault));
    }

    /** The innermost reason's first line: the outer ones only repeat it. */
    private static String reason(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        @Nullable String message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
