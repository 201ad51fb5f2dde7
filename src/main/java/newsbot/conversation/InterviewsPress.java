package newsbot.conversation;

/** Paging in /interviews: the data is a dash, offset and size. */
final class InterviewsPress implements Press {
    private static final String PREFIX = "int:";

    private final Headlines headlines;

    InterviewsPress(Headlines headlines) {
        this.headlines = headlines;
    }

    static Headlines.Page page(int offset, int size) {
        return new Headlines.Page(null, true, offset, size, PREFIX + "-:");
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Pressed press(Asked asked) {
        Paging paging = Paging.of(asked.words());
        return new Pressed.Becomes(
                "",
                headlines.reply(
                        asked.texts().html("interviews.title"),
                        page(paging.offset(), paging.size()),
                        asked.orFresh().editions(),
                        asked.texts()));
    }
}
