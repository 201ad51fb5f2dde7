package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsbot.locale.Texts;
import newsbot.subscription.Follows;
import newsbot.telegram.Button;
import newsbot.topic.Topic;
import newsbot.topic.Topics;

/** The buttons to choose topics with: ticked is followed; a press says what shall be, so that twice is once. */
final class Picker {
    static final String PRESS = "pick:";
    private static final int COLUMNS = 2;

    private final Topics topics;

    Picker(Topics topics) {
        this.topics = topics;
    }

    List<List<Button>> keyboard(Set<String> followed, Texts texts) {
        return keyboard(followed, texts, PRESS);
    }

    /** @param press what the data of the buttons begins with; + or - and the topic follow */
    List<List<Button>> keyboard(Set<String> followed, Texts texts, String press) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (Topic topic : topics.all()) {
            row.add(button(press, topic.id(), topic.name(texts.language()), followed.contains(topic.id())));
            if (row.size() == COLUMNS) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(List.copyOf(row));
        rows.add(List.of(button(press, Follows.ALL, texts.plain("picker.all"), followed.contains(Follows.ALL))));
        return rows.stream().filter(buttons -> !buttons.isEmpty()).toList();
    }

    private static Button button(String press, String topic, String name, boolean followed) {
        return Button.press((followed ? "✅ " : "") + name, press + (followed ? "-" : "+") + topic);
    }
}
