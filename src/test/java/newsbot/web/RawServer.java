package newsbot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers with whatever bytes a test wants, however wrong. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Answering answering;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connects = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(InetAddress host, Answering answering) throws IOException {
        this.answering = answering;
        this.listener = new ServerSocket();
        listener.bind(new InetSocketAddress(host, 0));
        daemon(this::listen);
    }

    public static RawServer start(Answering answering) throws IOException {
        return new RawServer(InetAddress.getByName("127.0.0.1"), answering);
    }

    static RawServer at(String host, Answering answering) throws IOException {
        return new RawServer(InetAddress.getByName(host), answering);
    }

    /** Answers every request with these words, line ends made CRLF in the header. */
    public static RawServer saying(String answer) throws IOException {
        return start((request, out) -> out.write(bytes(answer)));
    }

    public static byte[] ok(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return bytes("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n" + body);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections were made. */
    public int connects() {
        return connects.get();
    }

    /** The requests that came, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** Blocks the answering thread for a while, or until the server is closed. */
    public void linger(long milliseconds) throws InterruptedException, IOException {
        if (closed.await(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new IOException("server closed");
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connects.incrementAndGet();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Asked request = Asked.read(socket);
            asked.add(request);
            OutputStream out = socket.getOutputStream();
            answering.answer(request, out);
            out.flush();
        } catch (Exception e) {
            // the other side went away, or the test is over
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Writes an answer. */
    public interface Answering {
        void answer(Asked request, OutputStream out) throws Exception;
    }

    /** A request; header names in lower case. */
    public record Asked(String method, String path, Map<String, String> headers, Socket socket) {
        static Asked read(Socket socket) throws IOException {
            InputStream in = socket.getInputStream();
            String[] first = line(in).split(" ");
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return new Asked(first[0], first[1], headers, socket);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("request broke off");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }
    }
}
