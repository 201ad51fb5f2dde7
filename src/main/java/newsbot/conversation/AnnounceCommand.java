package newsbot.conversation;

import java.time.Clock;
import java.util.List;
import newsbot.locale.Texts;
import newsbot.outbox.Drafts;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;

/** /announce TEXT, for who runs the bot: shows the text as readers will get it, and asks whether it shall go out. */
final class AnnounceCommand implements Command {
    private final Drafts drafts;
    private final Clock clock;

    AnnounceCommand(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announce";
    }

    @Override
    public boolean keepsLines() {
        return true;
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        String html = TelegramHtml.escape(asked.words());
        if (TelegramHtml.plain(html).isBlank()) {
            return Reply.text(texts.html("announce.usage"));
        }
        long chats = drafts.readers();
        if (chats == 0) {
            return Reply.text(texts.html("announce.nobody"));
        }
        long number = drafts.draft(asked.chat(), html, clock.instant());
        return Reply.text(html)
                .then(Reply.with(
                        texts.html("announce.confirm", chats),
                        List.of(List.of(
                                Button.press(
                                        texts.plain("announce.send", chats),
                                        AnnouncePress.PREFIX + AnnouncePress.SEND + number),
                                Button.press(
                                        texts.plain("announce.cancel"),
                                        AnnouncePress.PREFIX + AnnouncePress.CANCEL + number)))));
    }
}
