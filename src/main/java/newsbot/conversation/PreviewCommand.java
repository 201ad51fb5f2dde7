package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsbot.archive.Latest;
import newsbot.archive.Stories;
import newsbot.db.Database;
import newsbot.news.Story;
import newsbot.outbox.NextPost;
import newsbot.story.StoryMessages;

/**
 * /preview, for who runs the bot: what goes out next, as readers will get it, or else the newest story; an interview as a
 * headline and as a summary.
 */
final class PreviewCommand implements Command {
    private static final Latest NEWEST = new Latest(null, Set.of(), false, 0, 1);

    private final Database database;
    private final Stories stories;
    private final StoryMessages messages;

    PreviewCommand(Database database, Stories stories, StoryMessages messages) {
        this.database = database;
        this.stories = stories;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public Reply answer(Asked asked) {
        Optional<NextPost> next = database.read(NextPost::of);
        if (next.isPresent()) {
            String heading = asked.texts().html("preview.next", next.get().chats());
            Long story = next.get().story();
            String body = next.get().body();
            if (story != null) {
                return following(heading, forms(asked, stories.find(story)));
            }
            return following(heading, List.of(Reply.text(body == null ? "" : body)));
        }
        List<Reply> newest = forms(asked, stories.latest(NEWEST).stream().findFirst());
        return newest.isEmpty()
                ? Reply.text(asked.texts().html("latest.none"))
                : following(asked.texts().html("preview.newest"), newest);
    }

    private List<Reply> forms(Asked asked, Optional<Story> found) {
        List<Reply> forms = new ArrayList<>();
        found.ifPresent(story -> {
            forms.add(form(asked, story, false));
            if (story.interview()) {
                forms.add(form(asked, story, true));
            }
        });
        return forms;
    }

    private Reply form(Asked asked, Story story, boolean summary) {
        StoryMessages.Look look =
                messages.look(story, asked.language(), summary, true, stories.revision(story.id()), true);
        return new Reply(look.html(), look.rich(), look.keyboard(), look.preview(), null);
    }

    private static Reply following(String heading, List<Reply> forms) {
        Reply reply = forms.isEmpty() ? null : forms.get(forms.size() - 1);
        for (int i = forms.size() - 2; i >= 0; i--) {
            reply = forms.get(i).then(reply);
        }
        return Reply.text(heading).then(reply);
    }
}
