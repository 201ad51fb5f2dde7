package newsbot;

/** How the program ends. */
final class ExitCode {
    static final int DONE = 0;
    /** The command line is wrong (sysexits.h, EX_USAGE). */
    static final int USAGE = 64;
    /** None of the sources could be read (EX_DATAERR). */
    static final int NO_SOURCE = 65;
    /** What the program needs is not there: token refused, store unusable (EX_UNAVAILABLE). */
    static final int UNAVAILABLE = 69;
    /** A bug (EX_SOFTWARE). */
    static final int BUG = 70;
    /** The configuration is wrong (EX_CONFIG). */
    static final int CONFIGURATION = 78;

    private ExitCode() {}
}
