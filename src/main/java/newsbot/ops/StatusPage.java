package newsbot.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page for the operator: what each part says of itself, and tables. Shows no secrets of its own. */
public final class StatusPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>newsbot</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body {font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em}
            table {border-collapse: collapse; width: 100%} caption {font-weight: 600; padding: 1em 0 .3em; text-align: left}
            th, td {border-top: 1px solid #8884; padding: .3em .6em .3em 0; text-align: left; vertical-align: top}
            </style></head><body><h1>newsbot</h1>
            """;

    private final List<Table> tables = new CopyOnWriteArrayList<>();

    /** Shows a table below the earlier ones; its rows are asked for each time, texts are plain. */
    public void table(String caption, List<String> columns, Callable<List<List<String>>> rows) {
        tables.add(new Table(caption, columns, rows));
    }

    String html(Map<String, Health.Finding> findings) {
        List<List<String>> parts = new ArrayList<>();
        findings.forEach((name, finding) -> parts.add(List.of(name, finding.fault() == null ? "ok" : finding.fault())));
        StringBuilder html = new StringBuilder(HEAD);
        write(html, "Health", List.of("Part", "State"), parts);
        tables.forEach(table -> write(html, table.caption, table.columns, table.ask()));
        return html.append("</body></html>\n").toString();
    }

    private static void write(StringBuilder html, String caption, List<String> columns, List<List<String>> rows) {
        html.append("<table><caption>").append(escaped(caption)).append("</caption>\n");
        row(html, "th", columns);
        rows.forEach(row -> row(html, "td", row));
        html.append("</table>\n");
    }

    private static void row(StringBuilder html, String tag, List<String> cells) {
        html.append("<tr>");
        cells.forEach(cell -> html.append('<').append(tag).append('>').append(escaped(cell)));
        html.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Table(String caption, List<String> columns, Callable<List<List<String>>> rows) {
        List<List<String>> ask() {
            try {
                return rows.call();
            } catch (Exception e) {
                return List.of(List.of("not to be had: " + e.getClass().getSimpleName()));
            }
        }
    }
}
