package newsbot.chart;

import java.awt.Font;

/** Whether the machine that runs the tests can draw letters: a bare one, which has no fonts, cannot. */
public final class MachineFonts {
    private MachineFonts() {}

    /** Also false where Java's drawing does not work at all. */
    public static boolean drawEveryLetter() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("Qarabağ, şəhər, Карабах") < 0;
        } catch (RuntimeException | LinkageError | InternalError none) {
            return false;
        }
    }
}
