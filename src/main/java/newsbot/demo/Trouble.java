package newsbot.demo;

import java.util.Locale;
import java.util.function.Consumer;

/** What can be made to go wrong from the chat page, one thing at a time. */
enum Trouble {
    NONE("All is well", demo -> {}),
    FLOOD(
            "Telegram asks to slow down",
            demo -> demo.box().faults().on("sendMessage", Effect.tooMany(5)).times(3)),
    BROKEN("Telegram answers with errors", demo -> demo.box().faults().on("*", Effect.htmlPage(502))),
    LOST("Telegram’s answers get lost", demo -> demo.box().faults().on("sendMessage", Effect.closeAfterAccepting())),
    SITE_DOWN("The site is down", demo -> demo.site().spoil("/", SiteFault.status(503))),
    SITE_SPOILT(
            "The site’s feeds are cut off",
            demo -> demo.languages()
                    .forEach(language -> demo.site().spoil(demo.feed(language).getPath(), SiteFault.cut())));

    private final String label;
    private final Consumer<Demo> making;

    Trouble(String label, Consumer<Demo> making) {
        this.label = label;
        this.making = making;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the page names it. */
    String label() {
        return label;
    }

    /** Ends whatever goes wrong, then makes this happen. */
    void make(Demo demo) {
        demo.box().faults().clear();
        demo.site().mend();
        making.accept(demo);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Trouble of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
