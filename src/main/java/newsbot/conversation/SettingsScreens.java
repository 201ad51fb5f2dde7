package newsbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsbot.locale.Texts;
import newsbot.news.Language;
import newsbot.subscription.Subscriber;
import newsbot.telegram.Button;

/**
 * How the settings of a chat look: each choice is a button that says what shall be, the chosen one ticked. Their data is
 * {@link #PRESS}, the chat's id (empty for the chat where the message stands), a colon, and either {@code KEY=VALUE} or
 * the name of a screen.
 */
final class SettingsScreens {
    /** The number changes when old buttons would be misunderstood. */
    static final String PRESS = "set1:";

    private final List<Language> editions;
    private final RhythmScreens rhythms;

    /** @param editions the languages of the feeds */
    SettingsScreens(List<Language> editions, RhythmScreens rhythms) {
        this.editions = editions.stream().distinct().toList();
        this.rhythms = rhythms;
    }

    /**
     * A screen.
     *
     * @param target the chat's id in the buttons' data; empty for the chat where the message stands
     * @param topics the data of a button that leads to the choice of topics; empty for none
     * @throws StaleButton when there is no such screen
     */
    Reply reply(String screen, Subscriber of, Texts texts, String target, String topics) {
        SettingsView view = new SettingsView(of, texts, PRESS + target + ":");
        return switch (screen) {
            case "main" -> Reply.with(texts.html("settings.text", rhythms.zone(of, texts)), main(view, topics));
            case "editions" -> Reply.with(texts.html("settings.editions.text"), editions(view));
            default -> rhythms.reply(screen, view);
        };
    }

    private List<List<Button>> main(SettingsView view, String topics) {
        Subscriber of = view.of();
        Texts texts = view.texts();
        List<List<Button>> rows = new ArrayList<>();
        if (!topics.isEmpty()) {
            rows.add(List.of(Button.press(texts.plain("settings.topics"), topics)));
        }
        rows.add(Texts.LANGUAGES.stream()
                .map(code -> view.choice(
                        name(new Language(code), texts),
                        "lang=" + code,
                        of.language().code().equals(code)))
                .toList());
        rows.add(List.of(
                view.worded("settings.interviews.summary", "interviews=summary", of.summaries()),
                view.worded("settings.interviews.headline", "interviews=headline", !of.summaries())));
        rows.addAll(rhythms.entrance(view));
        rows.add(List.of(
                view.worded("settings.sound", "sound=on", !of.silent()),
                view.worded("settings.silent", "sound=off", of.silent())));
        rows.add(List.of(
                view.worded("settings.pictures", "pictures=on", of.pictures()),
                view.worded("settings.pictures.none", "pictures=off", !of.pictures())));
        if (editions.size() > 1) {
            rows.add(List.of(view.screen("settings.editions.button", "editions", editions(of.editions(), texts))));
        }
        rows.add(List.of(view.screen("settings.zone.button", "zone", rhythms.zone(of, texts))));
        return rows;
    }

    private List<List<Button>> editions(SettingsView view) {
        Texts texts = view.texts();
        Stream<List<Language>> pairs = editions.size() < 3
                ? Stream.of()
                : editions.stream()
                        .flatMap(first -> editions.stream()
                                .filter(second -> editions.indexOf(second) > editions.indexOf(first))
                                .map(second -> List.of(first, second)));
        List<List<Button>> rows = new ArrayList<>();
        Set<Language> chosen = view.of().editions();
        rows.add(List.of(view.worded("settings.editions.all", "editions=", chosen.isEmpty())));
        Stream.concat(editions.stream().map(List::of), pairs)
                .map(some -> view.choice(
                        some.stream().map(one -> name(one, texts)).collect(Collectors.joining(" + ")),
                        "editions=" + some.stream().map(Language::code).collect(Collectors.joining(",")),
                        chosen.equals(Set.copyOf(some))))
                .forEach(button -> rows.add(List.of(button)));
        rows.add(view.back("main"));
        return rows;
    }

    private static String editions(Set<Language> chosen, Texts texts) {
        return chosen.isEmpty()
                ? texts.plain("settings.editions.every")
                : chosen.stream().map(one -> name(one, texts)).sorted().collect(Collectors.joining(" + "));
    }

    /** A language by its own name. */
    private static String name(Language language, Texts texts) {
        String key = "language." + language.code();
        Locale locale = Locale.forLanguageTag(language.code());
        return texts.keys().contains(key) ? texts.plain(key) : locale.getDisplayLanguage(locale);
    }
}
