package newsbot.conversation;

/** Another page of a search, or another search: the data is offset and words. */
final class SearchPress implements Press {
    private final SearchAnswers answers;
    private final ButtonWords buttonWords;

    SearchPress(SearchAnswers answers, ButtonWords buttonWords) {
        this.answers = answers;
        this.buttonWords = buttonWords;
    }

    @Override
    public String prefix() {
        return SearchAnswers.PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        String[] parts = asked.words().split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,4}")) {
            throw new StaleButton();
        }
        return new Pressed.Becomes("", answers.page(asked, buttonWords.words(parts[1]), Integer.parseInt(parts[0])));
    }
}
