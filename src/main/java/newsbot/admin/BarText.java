package newsbot.admin;

import java.time.Duration;
import newsbot.locale.Texts;
import newsbot.outbox.Reach;
import newsbot.text.TelegramHtml;

/** How a large post on its way looks to an admin: a bar, its share, the rate, the time left, failures. */
final class BarText {
    private static final int WIDTH = 10;
    private static final int TITLE = 120;

    private BarText() {}

    /**
     * While it is on its way.
     *
     * @param perSecond chats decided a second lately; 0 when that is not known
     */
    static String underWay(String title, Reach reach, double perSecond, boolean paused, Texts texts) {
        long decided = reach.sent() + reach.failed();
        long whole = decided + reach.waiting();
        int percent = whole == 0 ? 0 : (int) (decided * 100 / whole);
        StringBuilder text = new StringBuilder(TelegramHtml.bold(TelegramHtml.cutPlain(title, TITLE)))
                .append('\n')
                .append("▓".repeat(percent * WIDTH / 100))
                .append("░".repeat(WIDTH - percent * WIDTH / 100))
                .append(' ')
                .append(percent)
                .append(" %\n")
                .append(texts.html("progress.sent", reach.sent(), reach.total()));
        if (paused) {
            text.append('\n').append(texts.html("progress.paused"));
        } else if (perSecond > 0) {
            long seconds = Math.round(reach.waiting() / perSecond);
            text.append('\n')
                    .append(texts.html("progress.rate", Math.max(1, Math.round(perSecond)), span(seconds, texts)));
        }
        return text.append(rest(reach, texts)).toString();
    }

    /** When nobody's turn is to come soon any more. */
    static String over(String title, Reach reach, Duration took, Texts texts) {
        return TelegramHtml.bold(TelegramHtml.cutPlain(title, TITLE))
                + '\n'
                + texts.html("progress.over", reach.sent(), reach.total(), span(took.toSeconds(), texts))
                + rest(reach, texts);
    }

    private static String rest(Reach reach, Texts texts) {
        String failed = reach.failed() == 0 ? "" : '\n' + texts.html("progress.failed", reach.failed());
        return reach.later() == 0 ? failed : failed + '\n' + texts.html("progress.later", reach.later());
    }

    private static String span(long seconds, Texts texts) {
        return seconds < 60
                ? texts.plain("span.seconds", Math.max(1, seconds))
                : seconds < 3600
                        ? texts.plain("span.minutes", Math.round(seconds / 60.0))
                        : texts.plain("span.hours", seconds / 3600, seconds % 3600 / 60);
    }
}
