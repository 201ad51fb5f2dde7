package newsbot.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A small news site in English, Russian and Azerbaijani on the loopback address: a feed and pages an
 * edition, conditional GET, and faults on demand.
 */
public final class SampleSite implements AutoCloseable {
    static final List<String> LANGUAGES = List.of("en", "ru", "az");
    private static final int VISITS = 10_000;
    private static final Pattern POST = Pattern.compile("(?:/(en|az|ru))?/post/([^/]+)/?");

    private final Map<String, SampleEdition> editions = new ConcurrentHashMap<>();
    private final Map<String, SiteFault> faults = new ConcurrentHashMap<>();
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final WebServer web;

    /**
     * A request the site got.
     *
     * @param headers names in lower case
     * @param status what it was answered, before any fault
     */
    public record Visit(String path, Map<String, String> headers, int status) {}

    /** @param port 0 for any free one */
    public SampleSite(int port, Clock clock) {
        for (String language : LANGUAGES) {
            editions.put(language, new SampleEdition(language, clock));
        }
        web = new WebServer(port, this::answer);
    }

    /** The address without a path. */
    public URI address() {
        return web.address();
    }

    /** The feed of {@code en}, {@code ru} or {@code az}. */
    public URI feed(String language) {
        return address().resolve(feedPath(language));
    }

    private static String feedPath(String language) {
        return language.equals("ru") ? "/rss.xml" : "/" + language + "/rss.xml";
    }

    /** The address of a story's page. */
    public URI page(SampleStory story) {
        return address().resolve(story.path());
    }

    private SampleEdition edition(String language) {
        SampleEdition edition = editions.get(language);
        if (edition == null) {
            throw new IllegalArgumentException("no edition " + language);
        }
        return edition;
    }

    /** What is published in a language, newest first. */
    public List<SampleStory> stories(String language) {
        return edition(language).newestFirst().stream()
                .map(SampleEdition.Published::story)
                .toList();
    }

    /** Publishes the next of the written stories. */
    public SampleStory publishNext(String language) {
        return edition(language).publishNext();
    }

    /** Publishes the next of the written stories under the rubric of breaking news. */
    public SampleStory publishBreaking(String language) {
        return edition(language).publishBreaking();
    }

    public void publish(SampleStory story) {
        edition(story.language()).publish(story);
    }

    /** Gives a published story another title; the story as it is then. */
    public SampleStory correct(SampleStory story, String title) {
        return edition(story.language()).correct(story, title);
    }

    /** Takes a story back: out of the feed, its page gone. */
    public void withdraw(SampleStory story) {
        edition(story.language()).withdraw(story);
    }

    /** Takes all stories of a language back. */
    public void clear(String language) {
        edition(language).clear();
    }

    /** Lets something go wrong with every answer whose path begins so, until it is mended. */
    public void spoil(String path, SiteFault fault) {
        faults.put(path, fault);
    }

    /** Ends all faults. */
    public void mend() {
        faults.clear();
    }

    /** The latest 10,000 requests, in order. */
    public List<Visit> visits() {
        synchronized (visits) {
            return List.copyOf(visits);
        }
    }

    /** Those of them for a language's feed. */
    public List<Visit> visitsToFeed(String language) {
        return visits().stream()
                .filter(visit -> visit.path().equals(feedPath(language)))
                .toList();
    }

    private Answer answer(Request request) {
        Answer right = right(request);
        note(new Visit(request.path(), request.headers(), right.status()));
        for (Map.Entry<String, SiteFault> fault : faults.entrySet()) {
            if (request.path().startsWith(fault.getKey())) {
                return fault.getValue().spoil(right);
            }
        }
        return right;
    }

    private void note(Visit visit) {
        synchronized (visits) {
            visits.addLast(visit);
            if (visits.size() > VISITS) {
                visits.removeFirst();
            }
        }
    }

    private Answer right(Request request) {
        String path = request.path();
        for (String language : LANGUAGES) {
            if (path.equals(feedPath(language))) {
                return feed(request, language);
            }
        }
        if (path.startsWith("/pictures/") && path.endsWith(".png")) {
            return Answer.of(200, "image/png", SamplePicture.png(path)).with("Cache-Control", "max-age=86400");
        }
        Matcher post = POST.matcher(path);
        return post.matches() ? page(post.group(1), post.group(2)) : Answer.notFound();
    }

    private Answer page(@Nullable String prefix, String slug) {
        SampleEdition edition = edition(prefix == null ? "ru" : prefix);
        SampleEdition.Published shown = edition.bySlug(slug);
        return shown == null
                ? Answer.notFound()
                : Answer.text(200, "text/html", SamplePage.html(shown, edition.newestFirst(), address()));
    }

    private Answer feed(Request request, String language) {
        List<SampleEdition.Published> newest = edition(language).newestFirst();
        byte[] body = SampleFeed.rss(language, address(), newest).getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        Instant modified = newest.isEmpty() ? Instant.EPOCH : newest.get(0).at();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC));
        boolean same = request.header("if-none-match") != null
                ? tag.equals(request.header("if-none-match"))
                : isSince(request.header("if-modified-since"), modified);
        return Answer.of(same ? 304 : 200, "application/rss+xml; charset=utf-8", body)
                .with("ETag", tag)
                .with("Last-Modified", date);
    }

    private static boolean isSince(@Nullable String date, Instant modified) {
        try {
            return date != null
                    && ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toEpochSecond()
                            >= modified.getEpochSecond();
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
