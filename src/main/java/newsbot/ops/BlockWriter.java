package newsbot.ops;

import java.util.List;
import java.util.Locale;
import newsbot.ops.View.Amount;
import newsbot.ops.View.Bar;
import newsbot.ops.View.Block;
import newsbot.ops.View.Cell;
import newsbot.ops.View.Fact;
import newsbot.ops.View.Facts;
import newsbot.ops.View.Link;
import newsbot.ops.View.Plot;
import newsbot.ops.View.Share;
import newsbot.ops.View.Table;
import newsbot.ops.View.Text;
import newsbot.ops.View.Tone;

/** Writes the parts of a view as HTML. */
final class BlockWriter {
    private static final int BAR = 1_000;

    private final Html html;

    BlockWriter(Html html) {
        this.html = html;
    }

    void write(Block block) {
        html.raw(block instanceof Plot ? "<section class=\"half\"><h2>" : "<section><h2>")
                .text(block.title())
                .raw("</h2>\n");
        if (block instanceof Facts facts) {
            html.raw("<dl class=\"facts\">\n");
            facts.facts().forEach(this::fact);
            html.raw("</dl>");
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Plot plot) {
            PlotWriter.write(html, plot);
        }
        html.raw("</section>\n");
    }

    private void fact(Fact fact) {
        html.raw("<div><dt>").text(fact.name()).raw("</dt><dd class=\"" + name(fact.tone()) + "\">");
        html.text(fact.value());
        note(fact.note());
        html.raw("</dd></div>\n");
    }

    private void table(Table table) {
        if (table.rows().isEmpty()) {
            html.raw("<p class=\"note\">").text(table.empty()).raw("</p>");
            return;
        }
        html.raw("<table><thead><tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            boolean amounts = table.rows().get(0).get(i) instanceof Amount;
            html.raw(amounts ? "<th scope=\"col\" class=\"amount\">" : "<th scope=\"col\">");
            html.text(table.columns().get(i)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(table.columns().get(i), row.get(i));
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>");
    }

    /** On a narrow screen the cells of a row stand below each other, each with its column's name. */
    private void cell(String column, Cell cell) {
        if (cell instanceof Text text) {
            open(column, text.tone(), "");
            html.text(text.text());
            note(text.note());
        } else if (cell instanceof Amount amount) {
            open(column, amount.tone(), "amount");
            html.text(Amounts.whole(amount.amount()));
            note(amount.note());
        } else if (cell instanceof Link link) {
            open(column, Tone.PLAIN, "");
            link(link);
            note(link.note());
        } else if (cell instanceof Bar bar) {
            open(column, Tone.PLAIN, "progress");
            bar(bar.shares());
            html.text(bar.text());
        }
        html.raw("</div></td>");
    }

    private void open(String column, Tone tone, String kind) {
        html.raw("<td data-column=\"").text(column);
        html.raw("\" class=\"" + name(tone) + " " + kind + "\"><div>");
    }

    private void link(Link link) {
        if (link.address() == null) {
            html.text(link.text());
        } else {
            html.raw("<a rel=\"noreferrer\" href=\"").text(link.address()).raw("\">");
            html.text(link.text()).raw("</a>");
        }
    }

    private void note(String note) {
        if (!note.isEmpty()) {
            html.raw("<small>").text(note).raw("</small>");
        }
    }

    private void bar(List<Share> shares) {
        long whole = Math.max(1, shares.stream().mapToLong(Share::amount).sum());
        html.raw("<svg class=\"bar\" role=\"img\" viewBox=\"0 0 " + BAR + " 10\" preserveAspectRatio=\"none\"><title>");
        for (Share share : shares) {
            html.text(share.name() + " " + Amounts.percent(share.amount(), whole) + " ");
        }
        html.raw("</title>");
        long before = 0;
        for (Share share : shares) {
            long from = before * BAR / whole;
            before += share.amount();
            html.raw("<rect class=\"" + name(share.tone()) + "\" x=\"" + from + "\" width=\""
                    + (before * BAR / whole - from) + "\" height=\"10\"/>");
        }
        html.raw("</svg>");
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
