package newsbot.settings;

import java.util.List;

/** The configuration is wrong: every fault on a line of its own, fit to be shown, without secrets. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    WrongSettings(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each, at least one. */
    public List<String> faults() {
        return faults;
    }
}
