package newsbot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A story as the sample site tells it.
 *
 * @param language the edition: {@code en}, {@code ru} or {@code az}
 * @param slug the last part of its address
 * @param standfirst the lead under the title; the feed's description
 * @param paragraphs the body; one that begins with {@code "## "} is a heading, with {@code "> "} a
 *     block quote, with {@code "* "} a list item
 */
public record SampleStory(
        String language,
        String slug,
        String section,
        String title,
        String standfirst,
        String author,
        List<String> paragraphs) {

    public SampleStory {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A short story for a test: the slug and a body are made from the title. */
    public static SampleStory of(String language, String section, String title) {
        String slug = "story-" + Integer.toHexString(title.hashCode());
        return new SampleStory(language, slug, section, title, title + ".", "Editor", List.of(title + ", once more."));
    }

    SampleStory titled(String other) {
        return new SampleStory(language, slug, section, other, standfirst, author, paragraphs);
    }

    SampleStory inSection(String other) {
        return new SampleStory(language, slug, other, title, standfirst, author, paragraphs);
    }

    /** The rubric of breaking news in an edition. */
    public static String breaking(String language) {
        return switch (language) {
            case "ru" -> "СРОЧНО";
            case "az" -> "TƏCİLİ";
            default -> "BREAKING";
        };
    }

    SampleStory slugged(String other) {
        return new SampleStory(language, other, section, title, standfirst, author, paragraphs);
    }

    /** The address without scheme and host; the Russian edition has no prefix. */
    public String path() {
        return (language.equals("ru") ? "" : "/" + language) + "/post/" + slug;
    }

    /** The stories written for an edition, oldest first. */
    static List<SampleStory> written(String language) {
        String file = "stories/" + language + ".txt";
        try (InputStream in = SampleStory.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<SampleStory> stories = new ArrayList<>();
            for (String text : all.split("\\n=====\\n", -1)) {
                stories.add(read(language, text.strip()));
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleStory read(String language, String text) {
        String[] blocks = text.split("\\n\\n", -1);
        Map<String, String> head = new HashMap<>();
        for (String line : blocks[0].split("\\n", -1)) {
            int colon = line.indexOf(": ");
            head.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new SampleStory(
                language,
                head.getOrDefault("slug", ""),
                head.getOrDefault("section", ""),
                head.getOrDefault("title", ""),
                head.getOrDefault("standfirst", ""),
                head.getOrDefault("author", ""),
                List.of(blocks).subList(1, blocks.length));
    }
}
