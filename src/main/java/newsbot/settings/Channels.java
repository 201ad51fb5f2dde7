package newsbot.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsbot.locale.Texts;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.subscription.ChannelSettings;

/** The list {@code telegram.channels}. */
final class Channels {
    private static final Map<String, Language> SPOKEN =
            Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Language::new));

    private Channels() {}

    static List<ChannelSettings> read(Section telegram, Set<String> topicIds) {
        List<ChannelSettings> channels = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Section section : telegram.sections("channels")) {
            ChatId chat = section.require("chat", Kinds.chat());
            Set<String> topics = topics(section, topicIds);
            boolean summaries =
                    section.read("interviews", true, Kinds.oneOf(Map.of("summary", true, "headline", false)));
            Language language = section.read("language", Language.EN, Kinds.oneOf(SPOKEN));
            List<Language> editions = section.all("editions", List.of(), Kinds.language());
            int thread = section.read("thread", 0, Kinds.whole(0, Integer.MAX_VALUE));
            section.end();
            if (chat == null) {
                continue;
            }
            String earlier = seen.putIfAbsent(chat.value() + "/" + thread, section.path());
            if (earlier != null) {
                section.fault("chat", "the same chat and thread as " + earlier + ", every one once expected");
            }
            channels.add(new ChannelSettings(
                    chat, topics, summaries, language, Set.copyOf(editions), thread == 0 ? null : thread));
        }
        return List.copyOf(channels);
    }

    private static Set<String> topics(Section section, Set<String> topicIds) {
        Kind<String> topic = Kinds.topic(topicIds);
        if (section.lacks("topics")) {
            section.skip("topics");
            section.fault("topics", "missing, a list of topics expected: " + topic.expected());
        }
        return Set.copyOf(section.all("topics", List.of(), topic));
    }
}
