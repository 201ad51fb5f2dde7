package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import newsbot.locale.Texts;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;

/**
 * What is set up, for whom, and what its buttons are made of.
 *
 * @param of the chat that is set up
 * @param texts in the language of who looks
 * @param start what the data of its buttons begins with
 */
record SettingsView(Subscriber of, Texts texts, String start) {
    Button choice(String label, String data, boolean chosen) {
        return Button.press((chosen ? "✅ " : "") + label, start + data);
    }

    Button worded(String key, String data, boolean chosen) {
        return choice(texts.plain(key), data, chosen);
    }

    Button screen(String key, String screen, Object... arguments) {
        return Button.press(texts.plain(key, arguments), start + screen);
    }

    List<Button> back(String screen) {
        return List.of(Button.press(texts.plain("settings.back"), start + screen));
    }

    /** Buttons in rows. */
    static List<List<Button>> rows(List<Button> buttons, int columns) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += columns) {
            rows.add(buttons.subList(i, Math.min(buttons.size(), i + columns)));
        }
        return rows;
    }
}
