package newsbot.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.Dns;

/** Fetchers as tests want them. */
final class Fetchers {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final long LIMIT = 10 * 1024 * 1024;

    private Fetchers() {}

    /** May ask loopback. */
    static Fetcher local(Duration timeout) {
        return new Fetcher(settings(true, timeout), clock());
    }

    /** Asks public addresses only. */
    static Fetcher guarded(Dns dns) {
        return new Fetcher(settings(false, Duration.ofSeconds(5)), clock(), dns, AddressGuard::isPublic);
    }

    static FetchSettings settings(boolean allowPrivateNetworks, Duration timeout) {
        return new FetchSettings(allowPrivateNetworks, timeout, LIMIT, "newsbot/1 (+https://bot.example)");
    }

    static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    static Fetched.Page page(Fetcher fetcher, URI address) {
        return (Fetched.Page) fetcher.fetch(Fetch.page(address));
    }

    static String failure(Fetcher fetcher, URI address) {
        return ((Fetched.Failed) fetcher.fetch(Fetch.feed(address))).message();
    }
}
