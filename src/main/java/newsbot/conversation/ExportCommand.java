package newsbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import newsbot.locale.Texts;
import newsbot.subscription.Roster;

/** /export: all that this chat has chosen, as a file that programs can read. */
final class ExportCommand implements Command {
    private static final String FILE = "newsbot.json";

    private final Roster roster;
    private final Function<Roster.Entry, String> json;

    /** @param json a chat's choices as {@code newsbot export} writes them */
    ExportCommand(Roster roster, Function<Roster.Entry, String> json) {
        this.roster = roster;
        this.json = json;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        return roster.of(asked.chat())
                .map(entry -> Reply.with(
                        texts.html("export.text"),
                        new Attachment(
                                Attachment.Kind.FILE,
                                FILE,
                                (json.apply(entry) + "\n").getBytes(StandardCharsets.UTF_8),
                                texts.html("export.refused"))))
                .orElseGet(() -> Reply.text(texts.html("export.none")));
    }
}
