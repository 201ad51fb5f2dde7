package newsbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own making, which this Java trusts only where a test says so. */
@Timeout(60)
final class SecureTest {
    @TempDir
    static Path directory;

    private SelfSigned server;

    @BeforeEach
    void serve() throws Exception {
        server = SelfSigned.start(directory, exchange -> {
            byte[] body = "safe".getBytes(StandardCharsets.UTF_8);
            boolean down = exchange.getRequestURI().getPath().equals("/down");
            if (down) {
                exchange.getResponseHeaders().add("Location", "http://localhost:1/plain");
            }
            exchange.sendResponseHeaders(down ? 301 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Fetcher trusting() {
        server.trust();
        return Fetchers.local(Duration.ofSeconds(10));
    }

    @Test
    void certificateOfNoAuthorityIsRefused() {
        try (Fetcher fetcher = Fetchers.local(Duration.ofSeconds(10))) {
            assertThat(Fetchers.failure(fetcher, server.address("localhost", "/")))
                    .contains("certificate is not signed by an authority this Java trusts");
        }
    }

    @Test
    void trustedCertificateIsTaken() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.page(fetcher, server.address("localhost", "/")).body())
                    .hasSize(4);
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.failure(fetcher, server.address("127.0.0.1", "/")))
                    .contains("certificate is another host's");
        }
    }

    @Test
    void redirectFromHttpsBackToHttpIsRefused() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.failure(fetcher, server.address("localhost", "/down")))
                    .contains("a redirect from https back to http://localhost:1/plain");
        }
    }

    @Test
    void plainHttpAtAnHttpsAddressIsAFailure() throws Exception {
        try (RawServer plain = RawServer.at("127.0.0.1", (request, out) -> out.write(new byte[0]));
                Fetcher fetcher = Fetchers.local(Duration.ofSeconds(10))) {
            URI address = URI.create("https://127.0.0.1:" + plain.port() + "/");
            // the server reads the handshake as a request and never answers it
            Fetch fetch = Fetch.feed(address).within(Duration.ofSeconds(1));
            assertThat(((Fetched.Failed) fetcher.fetch(fetch)).message()).contains("was expected");
        }
    }

    @Test
    void certificatesOutOfTheirTimeAreNamed() {
        assertThat(Faults.describe(caused(new CertificateExpiredException()))).contains("has expired");
        assertThat(Faults.describe(caused(new CertificateNotYetValidException())))
                .contains("not valid yet");
    }

    private static SSLHandshakeException caused(Exception reason) {
        SSLHandshakeException fault = new SSLHandshakeException("PKIX");
        fault.initCause(new CertPathValidatorException("validity check failed", reason));
        return fault;
    }
}
