package newsbot.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;

/** The fonts of this machine, which may lack letters, as of Azerbaijani or Russian, or not be there at all. */
final class Fonts {
    private Fonts() {}

    /** A font without serifs that has every letter of the text; another one if there must be; empty for none. */
    static Optional<Font> having(String text) {
        Font usual = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        if (has(usual, text)) {
            return Optional.of(usual);
        }
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(font -> has(font, text))
                .findFirst();
    }

    private static boolean has(Font font, String text) {
        return font.canDisplayUpTo(text) < 0;
    }
}
