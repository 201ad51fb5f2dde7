package newsbot.conversation;

import newsbot.locale.Texts;

/** /interviews [n]: the newest interviews. */
final class InterviewsCommand implements Command {
    private final Headlines headlines;

    InterviewsCommand(Headlines headlines) {
        this.headlines = headlines;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public Reply answer(Asked asked) {
        Texts texts = asked.texts();
        Headlines.Page page = InterviewsPress.page(0, Counted.of(asked.words()).count());
        return headlines.isEmpty(page, asked.orFresh().editions())
                ? Reply.text(texts.html("interviews.none"))
                : headlines.reply(
                        texts.html("interviews.title"), page, asked.orFresh().editions(), texts);
    }
}
