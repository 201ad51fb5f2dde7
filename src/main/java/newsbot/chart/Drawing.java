package newsbot.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How charts look. */
final class Drawing {
    private static final int HEAD = 160;
    private static final int ROW = 64;
    private static final int DAYS_HEIGHT = 620;
    private static final int LABELS = 6;
    private static final float TITLE = 36;
    private static final float TEXT = 28;
    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD9E2EC);
    /** Told apart by the colour-blind too (Okabe and Ito's palette). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00)
    };

    private Drawing() {}

    static HorizontalBarChart of(Chart.Bars bars, Font font) {
        HorizontalBarChart chart =
                new HorizontalBarChart(Pictures.WIDTH, HEAD + ROW * bars.bars().size());
        chart.setTitle(bars.title());
        style(chart.getStyler(), font);
        chart.getStyler().setLabelsVisible(false).setAvailableSpaceFill(0.7).setLegendVisible(false);
        // the hint for the other axis: without it every second bar has no name (XChart 4.0.3)
        chart.getStyler()
                .setXAxisTicksVisible(false)
                .setXAxisMin(0.0)
                .setXAxisTickMarkSpacingHint(1)
                .setPlotGridLinesVisible(false);
        chart.addSeries(
                " ",
                bars.bars().stream().map(Chart.Bar::amount).toList(),
                bars.bars().stream()
                        .map(bar -> bar.name() + "  " + bar.amount())
                        .toList());
        return chart;
    }

    static CategoryChart of(Chart.Days days, Font font) {
        CategoryChart chart = new CategoryChart(Pictures.WIDTH, DAYS_HEIGHT);
        chart.setTitle(days.title());
        style(chart.getStyler(), font);
        chart.getStyler()
                .setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        long most = days.lines().stream()
                .flatMap(line -> line.amounts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        // of nothing but zeros there would be no scale
        chart.getStyler()
                .setXAxisMaxLabelCount(LABELS)
                .setYAxisMin(0.0)
                .setYAxisMax((double) Math.max(1, most))
                .setYAxisDecimalPattern("#,##0");
        for (Chart.Line line : days.lines()) {
            chart.addSeries(line.name(), days.labels(), line.amounts()).setMarker(SeriesMarkers.CIRCLE);
        }
        return chart;
    }

    private static void style(AxesChartStyler styler, Font font) {
        styler.setAxisTickLabelsFont(font.deriveFont(TEXT))
                .setAxisTickLabelsColor(INK)
                .setPlotGridLinesColor(GRID)
                .setPlotGridHorizontalLinesVisible(false);
        styler.setBaseFont(font.deriveFont(TEXT))
                .setChartTitleFont(font.deriveFont(Font.BOLD, TITLE))
                .setLegendFont(font.deriveFont(TEXT))
                .setLegendBorderColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setSeriesColors(COLOURS)
                .setChartPadding(24);
    }
}
