package newsbot;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long command is, told on standard error: on a terminal by a bar that is drawn anew and wiped off at the
 * end, elsewhere by a line every few seconds. What is done at once tells nothing.
 */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final String WIPE = "\r\u001B[K";

    /** What is counted: as what it is told, and how many make one. */
    enum Unit {
        BYTES("%,.1f", "MB", 1e6),
        CHATS("%,.0f", "chats", 1);

        private final String format;
        private final String name;
        private final double one;

        Unit(String format, String name, double one) {
            this.format = format;
            this.name = name;
            this.one = one;
        }

        String number(long amount) {
            return String.format(Locale.ROOT, format, amount / one);
        }

        /** The amount with the unit's name. */
        String told(long amount) {
            return number(amount) + " " + name;
        }
    }

    private final String what;
    private final Unit unit;
    private final boolean terminal;
    private final PrintStream err;
    private final LongSupplier nanos;
    private final long began;
    private long next;
    private boolean drawn;

    /** @param nanos a clock as {@link System#nanoTime} is one */
    Progress(String what, Unit unit, Outside outside, LongSupplier nanos) {
        this.what = what;
        this.unit = unit;
        this.terminal = outside.terminal();
        this.err = outside.err();
        this.nanos = nanos;
        began = nanos.getAsLong();
        next = began + seconds(terminal ? 0.5 : 3);
    }

    /**
     * Tells it, when it is time to.
     *
     * @param total 0 where it is not known
     */
    void at(long done, long total) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + seconds(terminal ? 0.2 : 5);
        double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
        String amount = total <= 0 ? unit.told(done) : unit.number(Math.min(done, total)) + " of " + unit.told(total);
        String percent = total <= 0 ? "" : (int) (100 * share) + " % ";
        String left = share == 0 ? "" : ", " + left((now - began) / 1e9 * (1 - share) / share) + " left";
        if (terminal) {
            drawn = true;
            err.print(WIPE + what + " " + percent + (total <= 0 ? "" : bar(share)) + amount + left);
            err.flush();
        } else {
            err.println(what + ": " + percent + (total <= 0 ? "" : "– ") + amount + left);
        }
    }

    private static String bar(double share) {
        int full = (int) (WIDTH * share);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
    }

    private static String left(double seconds) {
        long rounded = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", rounded / 60, rounded % 60);
    }

    private static long seconds(double seconds) {
        return (long) (seconds * 1e9);
    }

    /** Wipes the bar off, so that what is told next begins on an empty line; it may be drawn again. */
    void wipe() {
        if (drawn) {
            drawn = false;
            err.print(WIPE);
            err.flush();
        }
    }

    @Override
    public void close() {
        wipe();
    }
}
