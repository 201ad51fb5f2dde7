package newsbot.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** What is done on the chat page to the world around: stories published, the clock moved on, trouble made. */
final class Newsroom {
    private static final int MOST_HOURS = 24 * 31;

    private final Demo demo;
    private Trouble trouble = Trouble.NONE;

    Newsroom(Demo demo) {
        this.demo = demo;
    }

    ObjectNode publish(JsonNode given) {
        String language = language(given);
        SampleSite site = demo.site();
        return title(given.path("breaking").asBoolean() ? site.publishBreaking(language) : site.publishNext(language));
    }

    ObjectNode correct(JsonNode given) {
        SampleStory newest = newest(language(given));
        String mark = switch (newest.language()) {
            case "ru" -> " (уточнено)";
            case "az" -> " (dəqiqləşdirilib)";
            default -> " (corrected)";
        };
        return title(demo.site().correct(newest, newest.title() + mark));
    }

    ObjectNode withdraw(JsonNode given) {
        SampleStory newest = newest(language(given));
        demo.site().withdraw(newest);
        return title(newest);
    }

    /** Moves the clock on by {@code hours}, or until it is next {@code until} o'clock where the site is. */
    ObjectNode clock(JsonNode given) {
        int hours = given.path("hours").asInt();
        demo.advance(
                given.has("until")
                        ? until(given.get("until").asInt())
                        : Duration.ofHours(Math.max(0, Math.min(MOST_HOURS, hours))));
        return Json.object();
    }

    private Duration until(int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("until");
        }
        ZonedDateTime now = demo.clock().instant().atZone(Demo.ZONE);
        ZonedDateTime then = now.toLocalDate().atTime(hour, 0).atZone(Demo.ZONE);
        return Duration.between(now, then.isAfter(now) ? then : then.plusDays(1));
    }

    /** @throws IllegalArgumentException if no trouble has that name */
    synchronized ObjectNode trouble(JsonNode given) {
        trouble = Trouble.of(given.path("what").asText());
        trouble.make(demo);
        return Json.object();
    }

    /** The newest stories, and what goes wrong at present. */
    synchronized void tell(ObjectNode state) {
        ObjectNode news = state.putObject("news");
        for (String language : demo.languages()) {
            ObjectNode newest = news.putObject(language);
            demo.site().stories(language).stream()
                    .findFirst()
                    .ifPresent(story -> newest.put("title", story.title())
                            .put("url", demo.site().page(story).toString()));
        }
        state.put("trouble", trouble.word());
        ArrayNode troubles = state.putArray("troubles");
        for (Trouble each : Trouble.values()) {
            troubles.addObject().put("what", each.word()).put("label", each.label());
        }
    }

    private static ObjectNode title(SampleStory story) {
        return Json.object().put("title", story.title());
    }

    private String language(JsonNode given) {
        String language = given.path("language").asText("en");
        if (!demo.languages().contains(language)) {
            throw new IllegalArgumentException("language");
        }
        return language;
    }

    private SampleStory newest(String language) {
        List<SampleStory> stories = demo.site().stories(language);
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("no story");
        }
        return stories.get(0);
    }
}
