package newsbot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> FIELDS = Arrays.stream(RosterJson.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

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

    /** What a line holds; what may be missing is as for a chat that has just begun. */
    static Roster.Entry read(String line) throws Unreadable {
        RosterFields fields = new RosterFields(tree(line), FIELDS);
        ChatId chat = fields.made("chat", ChatId::new, "a chat’s number or @username");
        Subscriber fresh = Subscriber.fresh(
                chat,
                fields.oneOf("kind", Subscriber.Kind.values()),
                fields.made("language", Language::new, "a code of two or three lower-case letters"));
        List<String> topics = fields.texts("topics");
        return new Roster.Entry(
                fresh.withState(fields.oneOf("state", Subscriber.State.values()))
                        .withEditions(editions(fields))
                        .withSummaries(fields.is("interviews", "summary", "headline", true))
                        .withSilent(fields.flag("silent", false))
                        .withPictures(fields.flag("pictures", true))
                        .withRhythm(rhythm(fields))
                        .withThread(fields.whole("thread", 0, Integer.MAX_VALUE)),
                topics,
                fields.numbered("threads", topics),
                fields.texts("alerts"));
    }

    private static Set<Language> editions(RosterFields fields) throws Unreadable {
        try {
            return fields.texts("editions").stream().map(Language::new).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw fields.wrong("editions", "codes of two or three lower-case letters");
        }
    }

    private static Rhythm rhythm(RosterFields fields) throws Unreadable {
        Integer hour = fields.whole("digest", 0, 23);
        List<Integer> days = fields.wholes("days", 1, 7);
        List<Integer> quiet = fields.wholes("quiet", 0, 23);
        if (quiet != null && (quiet.size() != 2 || quiet.get(0).equals(quiet.get(1)))) {
            throw fields.wrong("quiet", "the first hour and the hour after the last, not the same,");
        }
        return new Rhythm(
                hour != null,
                hour != null ? hour : Rhythm.AT_ONCE.hour(),
                days == null
                        ? Rhythm.AT_ONCE.days()
                        : days.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                fields.text("zone", ""),
                quiet == null ? null : new Rhythm.Quiet(quiet.get(0), quiet.get(1)));
    }

    private static JsonNode tree(String line) throws Unreadable {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new Unreadable("no JSON" + (at == null ? "" : " (column " + at.getColumnNr() + ")")
                    + ", one object as export writes it, with each field once, expected");
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
