package newsbot;

import newsbot.settings.Settings;

/** The wiring. */
final class Newsbot {
    private Newsbot() {}

    /**
     * Runs the bot until the process is asked to stop.
     *
     * @return the exit code
     * @throws Unavailable when the token is refused or something else that it needs is not there
     */
    static int run(Settings settings, Outside outside) {
        throw new Unavailable("not wired yet: run with " + settings.feeds().size() + " feeds, "
                + outside.variables().size() + " variables");
    }

    /**
     * Runs the demo until the process is asked to stop; prints the page's address.
     *
     * @param port 0 for any free one
     */
    static int demo(int port, Outside outside) {
        throw new Unavailable("not wired yet: demo on port " + port + ", "
                + outside.variables().size() + " variables");
    }
}
