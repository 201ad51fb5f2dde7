package newsbot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleSiteTest {
    private final SampleSite site = new SampleSite(0, Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> get(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "az"})
    void everyEditionBeginsWithEightStoriesTwoOfThemInterviews(String language) throws Exception {
        String rss = get(site.feed(language)).body();

        assertThat(rss.split("<item>", -1)).hasSize(9);
        assertThat(site.stories(language))
                .filteredOn(story -> story.section().matches("INTERVIEWS|ИНТЕРВЬЮ|MÜSAHİBƏ"))
                .hasSize(2);
        for (SampleStory story : site.stories(language)) {
            assertThat(get(site.page(story)).body())
                    .contains("class=\"post_title\"", "class=\"post_body\"", "class=\"banner\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "az"})
    void newStoriesComeOnTopAndNeverEnd(String language) throws Exception {
        SampleStory next = site.publishNext(language);

        assertThat(next.title()).contains("&", "<", ">", "\"");
        assertThat(get(site.feed(language)).body())
                .containsSubsequence("<item>", "&amp;", "&lt;", site.page(next).toString());
        for (int i = 0; i < 12; i++) {
            site.publishNext(language);
        }
        assertThat(site.stories(language))
                .hasSize(21)
                .extracting(SampleStory::slug)
                .doesNotHaveDuplicates();
    }

    @Test
    void unchangedFeedIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get(site.feed("en"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get(site.feed("en"), "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(site.feed("en"), "If-Modified-Since", date).statusCode()).isEqualTo(304);
        site.publishNext("en");
        assertThat(get(site.feed("en"), "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(site.visitsToFeed("en")).extracting(SampleSite.Visit::status).containsExactly(200, 304, 304, 200);
    }

    @Test
    void storiesAreCorrectedAndWithdrawn() throws Exception {
        SampleStory story = site.stories("ru").get(0);

        SampleStory corrected = site.correct(story, "Новый заголовок");
        assertThat(get(site.feed("ru")).body()).contains("<title>Новый заголовок</title>");
        assertThat(get(site.page(corrected)).body()).contains("Новый заголовок");

        site.withdraw(corrected);
        assertThat(get(site.feed("ru")).body()).doesNotContain(story.slug());
        assertThat(get(site.page(story)).statusCode()).isEqualTo(404);
    }

    @Test
    void faultsLastUntilMended() throws Exception {
        site.spoil("/rss.xml", SiteFault.retryAfter(503, "120"));
        site.spoil("/en/rss.xml", SiteFault.htmlPage());
        site.spoil("/az/rss.xml", SiteFault.gzip());

        HttpResponse<String> busy = get(site.feed("ru"));
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("120");
        assertThat(get(site.feed("en")).headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(get(site.feed("az")).headers().firstValue("Content-Encoding"))
                .contains("gzip");
        site.mend();
        assertThat(get(site.feed("ru")).statusCode()).isEqualTo(200);
    }

    @Test
    void picturesAreDrawn() throws Exception {
        SampleStory story = site.stories("en").get(0);

        HttpResponse<byte[]> picture = http.send(
                HttpRequest.newBuilder(site.address().resolve(SamplePage.picture(story)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2_000);
    }
}
