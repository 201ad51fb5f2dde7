package newsbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own making, which this Java trusts only where a test says so. */
@Timeout(60)
final class SecureTest {
    private static final String TRUST = "javax.net.ssl.trustStore";

    @TempDir
    static Path directory;

    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        Path file = directory.resolve("keys.p12");
        if (!Files.exists(file)) {
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            Process process = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "server",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", keys.getCertificate("server"));
        try (OutputStream out = Files.newOutputStream(directory.resolve("trust.p12"))) {
            trust.store(out, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "safe".getBytes(StandardCharsets.UTF_8);
            boolean down = exchange.getRequestURI().getPath().equals("/down");
            if (down) {
                exchange.getResponseHeaders().add("Location", "http://localhost:1/plain");
            }
            exchange.sendResponseHeaders(down ? 301 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        server.stop(0);
    }

    private URI address(String host, String path) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static Fetcher trusting() {
        System.setProperty(TRUST, directory.resolve("trust.p12").toString());
        System.setProperty(TRUST + "Password", "changeit");
        return Fetchers.local(Duration.ofSeconds(10));
    }

    @Test
    void certificateOfNoAuthorityIsRefused() {
        try (Fetcher fetcher = Fetchers.local(Duration.ofSeconds(10))) {
            assertThat(Fetchers.failure(fetcher, address("localhost", "/")))
                    .contains("certificate is not signed by an authority this Java trusts");
        }
    }

    @Test
    void trustedCertificateIsTaken() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.page(fetcher, address("localhost", "/")).body()).hasSize(4);
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.failure(fetcher, address("127.0.0.1", "/"))).contains("certificate is another host's");
        }
    }

    @Test
    void redirectFromHttpsBackToHttpIsRefused() {
        try (Fetcher fetcher = trusting()) {
            assertThat(Fetchers.failure(fetcher, address("localhost", "/down")))
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
