package newsbot.ops;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newsbot.ops.Health.Finding;
import newsbot.ops.Health.Weight;
import newsbot.ops.View.Block;

/**
 * A page for who runs the program: whether it is well, and a view of what it is doing. Needs no script and nothing from
 * elsewhere; loads itself anew every 10 s. Whatever the view holds is escaped.
 */
public final class StatusPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="10">
            <link rel="stylesheet" href="status.css"><link rel="icon" href="icon.svg">
            """;

    private volatile Supplier<View> view = () -> new View("newsbot", "It is starting.", List.of());

    /** Shows this view from now on; it is asked for each time, so it must be at hand. */
    public void show(Supplier<View> shown) {
        view = shown;
    }

    String html(Map<String, Finding> findings) {
        View shown = view.get();
        Html html = new Html();
        html.raw(HEAD).raw("<title>").text(shown.title()).raw(" – newsbot</title></head><body>\n<header><h1>");
        html.text(shown.title()).raw("</h1>");
        verdict(html, findings);
        html.raw("<p class=\"note\">").text(shown.note()).raw("</p></header>\n<main>\n");
        faults(html, findings);
        BlockWriter writer = new BlockWriter(html);
        for (Block block : shown.blocks()) {
            writer.write(block);
        }
        wellParts(html, findings);
        return html.raw("</main></body></html>\n").toString();
    }

    private static void verdict(Html html, Map<String, Finding> findings) {
        if (against(findings, Weight.VITAL)) {
            html.raw("<p class=\"verdict bad\">unhealthy: it needs you</p>");
        } else if (against(findings, Weight.NEEDED)) {
            html.raw("<p class=\"verdict warn\">not ready: it waits and tries again</p>");
        } else {
            html.raw("<p class=\"verdict good\">all is well</p>");
        }
    }

    private static boolean against(Map<String, Finding> findings, Weight weight) {
        return findings.values().stream().anyMatch(finding -> finding.against(weight));
    }

    private static void faults(Html html, Map<String, Finding> findings) {
        if (!against(findings, Weight.SHOWN)) {
            return;
        }
        html.raw("<section><h2>Trouble</h2><ul class=\"parts\">\n");
        findings.forEach((name, finding) -> {
            String fault = finding.fault();
            if (fault != null) {
                String tone = finding.weight() == Weight.VITAL ? "bad" : "warn";
                html.raw("<li class=\"" + tone + "\"><b>")
                        .text(name)
                        .raw("</b> ")
                        .text(fault)
                        .raw("</li>\n");
            }
        });
        html.raw("</ul></section>\n");
    }

    private static void wellParts(Html html, Map<String, Finding> findings) {
        long well =
                findings.values().stream().filter(part -> part.fault() == null).count();
        html.raw("<section><h2>Health</h2><details><summary>" + well + " of " + findings.size()
                + " parts are well</summary><ul class=\"parts\">\n");
        findings.forEach((name, finding) -> {
            if (finding.fault() == null) {
                html.raw("<li class=\"good\">").text(name).raw("</li>\n");
            }
        });
        html.raw("</ul></details></section>\n");
    }
}
