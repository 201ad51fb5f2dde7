package newsbot.conversation;

import newsbot.locale.Texts;

/** /interviews [n]: the newest interviews; anything but a number brings a hint. */
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
        Counted counted = Counted.of(asked.words());
        if (!counted.words().isEmpty()) {
            return Reply.text(texts.html("interviews.usage"));
        }
        Headlines.Page page = InterviewsPress.page(0, counted.count());
        return headlines.isEmpty(page, asked.orFresh().editions())
                ? Reply.text(texts.html("interviews.none"))
                : headlines.reply(
                        texts.html("interviews.title"), page, asked.orFresh().editions(), texts);
    }
}
