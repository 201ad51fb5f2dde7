package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import newsbot.locale.Texts;
import newsbot.news.Story;
import newsbot.telegram.Button;
import newsbot.text.TelegramHtml;

/** A page of what was found, with buttons to others, or what might have been meant. */
final class SearchAnswers {
    /** What the data of a button begins with that searches; offset, a colon and {@link ButtonWords} follow. */
    static final String PRESS = "sea:";

    /** What the data of a button begins with that follows words as an alert; {@link ButtonWords} follow. */
    static final String FOLLOW_PRESS = "alf:";

    private static final int PAGE = 5;
    private static final int SHOWN = 60;

    private final ArchiveSearch search;
    private final Headlines headlines;
    private final ButtonWords buttonWords;

    SearchAnswers(ArchiveSearch search, Headlines headlines, ButtonWords buttonWords) {
        this.search = search;
        this.headlines = headlines;
        this.buttonWords = buttonWords;
    }

    Reply page(Asked asked, String words, int offset) {
        Texts texts = asked.texts();
        if (words.isEmpty() || !ArchiveSearch.asks(words)) {
            return Reply.text(texts.html("search.usage"));
        }
        if (words.length() > FollowCommand.LONGEST) {
            return Reply.text(texts.html("alert.long", FollowCommand.LONGEST));
        }
        List<Story> found = search.find(words, asked.orFresh().editions(), offset, PAGE + 1);
        if (found.isEmpty() && offset == 0) {
            return nothing(words, asked);
        }
        boolean more = found.size() > PAGE;
        List<Story> shown = more ? found.subList(0, PAGE) : found;
        List<Button> paging = new ArrayList<>();
        if (offset > 0) {
            paging.add(button(texts.plain("search.back"), Math.max(0, offset - PAGE), words));
        }
        if (more) {
            paging.add(button(texts.plain("search.more"), offset + PAGE, words));
        }
        Reply list = headlines.list(
                texts.html("search.title", TelegramHtml.cutPlain(words, SHOWN)), shown, offset, paging, texts);
        if (offset > 0) {
            return list;
        }
        List<List<Button>> rows = new ArrayList<>(list.keyboard());
        rows.add(follow(words, texts));
        return Reply.with(list.html(), rows);
    }

    /** A button that follows words as an alert, as a row. */
    List<Button> follow(String words, Texts texts) {
        String shown = TelegramHtml.cutPlain(words, SHOWN);
        return List.of(Button.press(texts.plain("alert.follow.button", shown), FOLLOW_PRESS + buttonWords.data(words)));
    }

    private Reply nothing(String words, Asked asked) {
        Texts texts = asked.texts();
        List<String> instead = search.instead(words, asked.orFresh().editions());
        String shown = TelegramHtml.cutPlain(words, SHOWN);
        List<List<Button>> rows = new ArrayList<>();
        for (String other : instead) {
            rows.add(List.of(button("🔎 " + TelegramHtml.cutPlain(other, SHOWN), 0, other)));
        }
        rows.add(follow(words, texts));
        return Reply.with(texts.html(instead.isEmpty() ? "search.none" : "search.near", shown), rows);
    }

    private Button button(String text, int offset, String words) {
        return Button.press(text, PRESS + offset + ":" + buttonWords.data(words));
    }
}
