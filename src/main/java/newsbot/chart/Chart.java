package newsbot.chart;

import java.time.LocalDate;
import java.util.List;

/** What a picture shows. Its words are drawn as they are: in the reader's language, short. */
public sealed interface Chart {
    String title();

    /** All words of the picture, which a font must have. */
    String words();

    /**
     * Amounts side by side, the first on top.
     *
     * @param bars at least one
     */
    record Bars(String title, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public String words() {
            return title + String.join("", bars.stream().map(Bar::name).toList());
        }
    }

    /** One amount and its name. */
    record Bar(String name, long amount) {}

    /**
     * Amounts over the days, a line each.
     *
     * @param days in their order, at least one
     * @param labels the days in words, as many
     */
    record Days(String title, List<LocalDate> days, List<String> labels, List<Line> lines) implements Chart {
        public Days {
            days = List.copyOf(days);
            labels = List.copyOf(labels);
            lines = List.copyOf(lines);
        }

        @Override
        public String words() {
            return title
                    + String.join("", labels)
                    + String.join("", lines.stream().map(Line::name).toList());
        }
    }

    /**
     * One amount over the days.
     *
     * @param amounts one for each day
     */
    record Line(String name, List<Long> amounts) {
        public Line {
            amounts = List.copyOf(amounts);
        }
    }
}
