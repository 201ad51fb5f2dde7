package newsbot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsbot.news.ChatId;
import newsbot.news.Language;
import newsbot.subscription.Rhythm;
import newsbot.subscription.Roster;
import newsbot.subscription.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * A chat with all that it has chosen, as a line of JSON.
 *
 * @param interviews {@code summary} or {@code headline}
 * @param digest the hour of the daily digest, or null for everything at once
 * @param days of the digest, 1 is Monday
 * @param quiet first hour and hour after the last, or null
 * @param threads the forum threads that some topics have for themselves; may be absent
 */
record RosterJson(
        String chat,
        String state,
        String kind,
        String language,
        List<String> editions,
        String interviews,
        boolean silent,
        boolean pictures,
        @Nullable Integer digest,
        List<Integer> days,
        String zone,
        @Nullable List<Integer> quiet,
        @Nullable Integer thread,
        List<String> topics,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Integer> threads,
        List<String> alerts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static String line(Roster.Entry entry) {
        Subscriber chat = entry.subscriber();
        Rhythm rhythm = chat.rhythm();
        Rhythm.Quiet quiet = rhythm.quiet();
        RosterJson json = new RosterJson(
                chat.chat().value(),
                word(chat.state()),
                word(chat.kind()),
                chat.language().code(),
                chat.editions().stream().map(Language::code).sorted().toList(),
                chat.summaries() ? "summary" : "headline",
                chat.silent(),
                chat.pictures(),
                rhythm.digest() ? rhythm.hour() : null,
                new TreeSet<>(rhythm.days()).stream().map(DayOfWeek::getValue).toList(),
                rhythm.zone(),
                quiet == null ? null : List.of(quiet.from(), quiet.to()),
                chat.thread(),
                entry.topics(),
                entry.threads().isEmpty() ? null : new TreeMap<>(entry.threads()),
                entry.alerts());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is JSON", e);
        }
    }

    /** What a line holds; fails with what is wrong with it. */
    static Roster.Entry read(String line) throws Unreadable {
        try {
            RosterJson json = JSON.readValue(line, RosterJson.class);
            return new Roster.Entry(
                    json.subscriber(),
                    list(json.topics),
                    json.threads == null ? Map.of() : json.threads,
                    list(json.alerts));
        } catch (JsonProcessingException e) {
            throw new Unreadable("not a line that export wrote: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
            throw new Unreadable("not a chat as export writes it: " + e.getMessage());
        }
    }

    private Subscriber subscriber() {
        Rhythm rhythm = new Rhythm(
                digest != null,
                digest != null ? digest : Rhythm.AT_ONCE.hour(),
                days.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                zone,
                quiet == null ? null : new Rhythm.Quiet(quiet.get(0), quiet.get(1)));
        return new Subscriber(
                new ChatId(chat),
                Subscriber.State.valueOf(state.toUpperCase(Locale.ROOT)),
                Subscriber.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new Language(language),
                list(editions).stream().map(Language::new).collect(Collectors.toSet()),
                interviews.equals("summary"),
                silent,
                pictures,
                rhythm,
                thread,
                false);
    }

    private static List<String> list(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
