package newsbot.conversation;

/** /search WORDS: stories of the archive, best first. */
final class SearchCommand implements Command {
    private final SearchAnswers answers;

    SearchCommand(SearchAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Reply answer(Asked asked) {
        return answers.page(asked, asked.words(), 0);
    }
}
