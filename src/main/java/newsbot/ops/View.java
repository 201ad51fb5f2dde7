package newsbot.ops;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the status page shows below the health of the parts; all texts are plain.
 *
 * @param title whose bot it is
 * @param note below it: when this was found out
 */
public record View(String title, String note, List<Block> blocks) {
    public View {
        blocks = List.copyOf(blocks);
    }

    /** How something is meant, and coloured; the words must say it too. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    /** A part of the page. */
    public sealed interface Block {
        String title();
    }

    /** Single values side by side. */
    public record Facts(String title, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One value.
     *
     * @param note what else there is to say of it; may be empty
     */
    public record Fact(String name, String value, String note, Tone tone) {}

    /**
     * A table.
     *
     * @param empty what is said in place of no rows
     */
    public record Table(String title, List<String> columns, List<List<Cell>> rows, String empty) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A cell of a table. */
    public sealed interface Cell {}

    /**
     * A text.
     *
     * @param note smaller, below it; may be empty
     */
    public record Text(String text, String note, Tone tone) implements Cell {
        public Text(String text) {
            this(text, "", Tone.PLAIN);
        }
    }

    /** A text that leads to an http or https address; to none if that is null. */
    public record Link(String text, String note, @Nullable String address) implements Cell {}

    /** A number. */
    public record Amount(long amount, String note, Tone tone) implements Cell {}

    /** Parts of a whole as a bar, with a text below it. */
    public record Bar(String text, List<Share> shares) implements Cell {
        public Bar {
            shares = List.copyOf(shares);
        }
    }

    /** One part of a bar. */
    public record Share(String name, long amount, Tone tone) {}

    /**
     * Amounts over the hours, a column each.
     *
     * @param description the plot in a sentence, for those who do not see it
     * @param hours their labels, in order
     * @param amounts as many
     */
    public record Plot(String title, String description, List<String> hours, List<Long> amounts, Tone tone)
            implements Block {
        public Plot {
            hours = List.copyOf(hours);
            amounts = List.copyOf(amounts);
        }
    }
}
