package newsbot.conversation;

import newsbot.archive.Stories;
import newsbot.news.Story;
import newsbot.story.Interviews;
import newsbot.story.StoryMessages;

/** Answers with an interview's full summary, made now if it has to be; else says so, and links the article. */
final class SummaryPress implements Press {
    private final Stories stories;
    private final Interviews interviews;
    private final StoryMessages messages;

    SummaryPress(Stories stories, Interviews interviews, StoryMessages messages) {
        this.stories = stories;
        this.interviews = interviews;
        this.messages = messages;
    }

    @Override
    public String prefix() {
        return StoryMessages.SUMMARY_PRESS;
    }

    @Override
    public Pressed press(Asked asked) {
        if (!asked.words().matches("[0-9]{1,18}")) {
            throw new StaleButton();
        }
        Story story = stories.find(Long.parseLong(asked.words())).orElseThrow(StaleButton::new);
        if (interviews.made(story.id()).isPresent()) {
            return new Pressed.Answered("", summary(asked, story));
        }
        if (interviews.isClosed(story.id())) {
            return new Pressed.Noticed(asked.texts().plain("summary.none"));
        }
        return new Pressed.Coming(
                asked.texts().plain("summary.coming"),
                interviews
                        .of(story)
                        .thenApply(made -> made.isPresent()
                                ? summary(asked, story)
                                : Reply.text(asked.texts().html("summary.none"))));
    }

    private Reply summary(Asked asked, Story story) {
        StoryMessages.Look look = messages.look(
                story,
                asked.language(),
                true,
                asked.orFresh().pictures(),
                stories.revision(story.id()),
                asked.chat().isPrivate());
        return new Reply(look.html(), look.rich(), look.keyboard(), look.preview(), null);
    }
}
