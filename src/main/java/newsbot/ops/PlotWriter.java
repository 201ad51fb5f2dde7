package newsbot.ops;

import java.util.Collections;
import java.util.Locale;
import newsbot.ops.View.Plot;

/** Draws a plot as SVG within the page, whose style sheet colours it. */
final class PlotWriter {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int GROUND = HEIGHT - BOTTOM;
    private static final int LABEL_EVERY = 3;
    private static final double FILLED = 0.72;

    private PlotWriter() {}

    static void write(Html html, Plot plot) {
        long most = plot.amounts().isEmpty() ? 0 : Collections.max(plot.amounts());
        long scale = scale(most);
        html.raw("<svg class=\"plot\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"><title>")
                .text(plot.title())
                .raw("</title><desc>")
                .text(plot.description())
                .raw("</desc>");
        // of one there is no whole half
        for (long step : scale == 1 ? new long[] {0, 1} : new long[] {0, scale / 2, scale}) {
            line(html, step, scale);
        }
        double column = (double) (WIDTH - LEFT) / Math.max(1, plot.amounts().size());
        for (int i = 0; i < plot.amounts().size(); i++) {
            column(html, plot, i, column, scale);
        }
        html.raw("</svg>\n");
    }

    private static void line(Html html, long amount, long scale) {
        double y = y(amount, scale);
        html.raw("<path class=\"grid\" d=\"M" + LEFT + " " + shown(y) + "H" + WIDTH + "\"/><text x=\"" + (LEFT - 8)
                + "\" y=\"" + shown(y + 4) + "\" text-anchor=\"end\">" + Amounts.rough(amount) + "</text>\n");
    }

    private static void column(Html html, Plot plot, int hour, double width, long scale) {
        long amount = plot.amounts().get(hour);
        double x = LEFT + hour * width;
        String label = plot.hours().get(hour);
        if (amount > 0) {
            double y = Math.min(y(amount, scale), GROUND - 2.0);
            html.raw("<rect class=\"" + plot.tone().name().toLowerCase(Locale.ROOT) + "\" x=\""
                            + shown(x + width * (1 - FILLED) / 2) + "\" y=\"" + shown(y) + "\" width=\""
                            + shown(width * FILLED) + "\" height=\"" + shown(GROUND - y) + "\" rx=\"2\"><title>")
                    .text(label + ": " + Amounts.whole(amount))
                    .raw("</title></rect>\n");
        }
        if ((plot.hours().size() - 1 - hour) % LABEL_EVERY == 0) {
            html.raw("<text x=\"" + shown(x + width / 2) + "\" y=\"" + (HEIGHT - 8) + "\" text-anchor=\"middle\">")
                    .text(label)
                    .raw("</text>\n");
        }
    }

    private static double y(long amount, long scale) {
        return GROUND - (double) amount / scale * (GROUND - TOP);
    }

    /** The first of 1, 2, 4, 6, 8, 10, 20, 40 … that is not below the amount: with a whole half, but for one. */
    static long scale(long most) {
        long ten = 1;
        while (ten * 10 < most) {
            ten *= 10;
        }
        for (long step : new long[] {1, 2, 4, 6, 8, 10}) {
            if (step * ten >= most) {
                return step * ten;
            }
        }
        return 10 * ten;
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
