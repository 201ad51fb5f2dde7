package newsbot.conversation;

/** Follows words as an alert, as the command does; what was shown stays. */
final class FollowWordsPress implements Press {
    private final FollowCommand follow;
    private final ButtonWords buttonWords;

    FollowWordsPress(FollowCommand follow, ButtonWords buttonWords) {
        this.follow = follow;
        this.buttonWords = buttonWords;
    }

    @Override
    public String prefix() {
        return SearchAnswers.FOLLOW_PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        return new Pressed.Answered("", follow.answer(asked.withWords(buttonWords.words(asked.words()))));
    }
}
