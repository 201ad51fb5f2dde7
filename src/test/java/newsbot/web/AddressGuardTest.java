package newsbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class AddressGuardTest {
    private static final Dns NO_NAMES = host -> {
        // literals the JDK reads itself, names stay unknown: no test asks the machine's name servers
        if (host.matches("(?i)[0-9a-fx.:%]+|localhost\\.?")) {
            return Dns.SYSTEM.lookup(host);
        }
        throw new UnknownHostException(host);
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "127.255.255.254",
                "localhost",
                "LOCALHOST",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "0.0.0.0",
                "0",
                "[::]",
                "%31%32%37.0.0.1",
                "１２７.０.０.１",
                "127。0。0。1",
                "me@127.0.0.1",
                "[::127.0.0.1]",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::a00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[100::1]",
                "[3fff::1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:0:127.0.0.1]"
            })
    void privateAddressIsRefusedInEveryNotation(String host) throws Exception {
        try (RawServer everywhere = RawServer.at("::", (request, out) -> out.write(RawServer.ok("text/xml", "x")));
                Fetcher fetcher = Fetchers.guarded(NO_NAMES)) {
            URI address = URI.create("http://" + host + ":" + everywhere.port() + "/rss.xml");
            assertThat(Fetchers.failure(fetcher, address)).contains("is private or reserved");
            assertThat(everywhere.connects()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.", "0x7f.1", "0177.0.0.1", "127.0.0.1%00.example"})
    void whatTheSystemsResolverMayReadAsLoopbackIsNotReached(String host) throws Exception {
        try (RawServer everywhere = RawServer.at("::", (request, out) -> out.write(RawServer.ok("text/xml", "x")));
                Fetcher fetcher = Fetchers.guarded(Dns.SYSTEM)) {
            Fetch fetch = Fetch.page(URI.create("http://" + host + ":" + everywhere.port() + "/"));
            assertThat(fetcher.fetch(fetch)).isInstanceOf(Fetched.Failed.class);
            assertThat(everywhere.connects()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0"})
    void loopbackIsAskedWhereTheSettingsAllowIt(String host) throws Exception {
        try (RawServer everywhere = RawServer.at("::", (request, out) -> out.write(RawServer.ok("text/xml", "x")));
                Fetcher fetcher = Fetchers.local(Duration.ofSeconds(5))) {
            URI address = URI.create("http://" + host + ":" + everywhere.port() + "/");
            assertThat(Fetchers.page(fetcher, address).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2001:200::1",
                "2003::1", "2001:db9::1"
            })
    void publicAddressIsAllowed(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nameOfAPrivateAddressIsRefused() throws Exception {
        List<InetAddress> all = List.of(InetAddress.getByName("10.0.0.1"), InetAddress.getByName("127.0.0.1"));
        try (RawServer server = RawServer.at("::", (request, out) -> out.write(RawServer.ok("text/xml", "x")));
                Fetcher fetcher = Fetchers.guarded(host -> all)) {
            URI address = URI.create("http://public.example:" + server.port() + "/");
            assertThat(Fetchers.failure(fetcher, address)).contains(" is private or reserved");
            assertThat(server.connects()).isZero();
        }
    }

    @Test
    void nameThatTurnsPrivateBetweenTwoLookUpsIsRefused() throws Exception {
        InetAddress fine = InetAddress.getByName("127.0.0.1");
        InetAddress secret = InetAddress.getByName("127.0.0.2");
        AtomicInteger lookUps = new AtomicInteger();
        Dns rebinding = host -> List.of(lookUps.getAndIncrement() == 0 ? fine : secret);
        try (RawServer server = RawServer.at(
                        "::",
                        (request, out) -> out.write(
                                RawServer.bytes("HTTP/1.1 302 On\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")));
                Fetcher fetcher = new Fetcher(
                        Fetchers.settings(false, Duration.ofSeconds(5)), Fetchers.clock(), rebinding, fine::equals)) {
            URI address = URI.create("http://rebinding.example:" + server.port() + "/");
            assertThat(Fetchers.failure(fetcher, address)).contains("127.0.0.2 is private or reserved");
            assertThat(server.connects()).isEqualTo(1);
            assertThat(lookUps).hasValue(2);
        }
    }

    @Test
    void redirectToAPrivateAddressIsRefused() throws Exception {
        InetAddress fine = InetAddress.getByName("127.0.0.1");
        try (RawServer secret = RawServer.at("127.0.0.2", (request, out) -> out.write(RawServer.ok("text/xml", "x")));
                RawServer server = RawServer.saying("HTTP/1.1 302 On\r\nLocation: http://127.0.0.2:" + secret.port()
                        + "/\r\nContent-Length: 0\r\n\r\n");
                Fetcher fetcher = new Fetcher(
                        Fetchers.settings(false, Duration.ofSeconds(5)), Fetchers.clock(), Dns.SYSTEM, fine::equals)) {
            assertThat(Fetchers.failure(fetcher, server.address("/")))
                    .contains("redirected to http://127.0.0.2")
                    .contains("127.0.0.2 is private or reserved");
            assertThat(server.connects()).isEqualTo(1);
            assertThat(secret.connects()).isZero();
        }
    }

    @Test
    void nameServersThatDoNotAnswerEndTheFetch() throws Exception {
        java.util.concurrent.CountDownLatch over = new java.util.concurrent.CountDownLatch(1);
        Dns mute = host -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        try (Fetcher fetcher =
                new Fetcher(Fetchers.settings(true, Duration.ofMillis(300)), Fetchers.clock(), mute, any -> true)) {
            assertThat(Fetchers.failure(fetcher, URI.create("http://slow.example/")))
                    .contains("was expected");
        } finally {
            over.countDown();
        }
    }
}
