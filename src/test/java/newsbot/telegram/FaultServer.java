package newsbot.telegram;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A server on the loopback address that answers each request as it is told, also against the rules. */
final class FaultServer implements AutoCloseable {
    /** A request as it arrived; {@code at} is {@link System#nanoTime()}. */
    record Request(String path, String body, long at) {
        String method() {
            return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** What the server does with a request that it has read. */
    interface Deed {
        /** Whether the connection is kept. */
        boolean on(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Function<Request, Deed> script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    FaultServer(Function<Request, Deed> script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept, "accept");
    }

    static Deed json(String body) {
        return http(200, "application/json", body);
    }

    static Deed ok(String result) {
        return json("{\"ok\":true,\"result\":" + result + "}");
    }

    static Deed error(int code, String description, String parameters) {
        return http(
                code,
                "application/json",
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"" + parameters + "}");
    }

    static Deed error(int code, String description) {
        return error(code, description, "");
    }

    static Deed http(int status, String type, String body, String... headers) {
        return socket -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Some Reason\r\nContent-Type: " + type);
            for (String header : headers) {
                head.append("\r\n").append(header);
            }
            head.append("\r\nContent-Length: ").append(bytes.length).append("\r\n\r\n");
            write(socket, head.toString(), bytes);
            return true;
        };
    }

    /** Writes these characters and closes. */
    static Deed raw(String text) {
        return socket -> {
            write(socket, text, new byte[0]);
            return false;
        };
    }

    static Deed hangUp() {
        return socket -> false;
    }

    static Deed reset() {
        return socket -> {
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    Deed stall() {
        return socket -> {
            closed.await();
            return false;
        };
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<Request> requests() {
        return requests;
    }

    List<Request> requests(String method) {
        return requests.stream().filter(r -> r.method().equals(method)).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                synchronized (sockets) {
                    sockets.add(socket);
                }
                start(() -> serve(socket), "serve");
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Request request = read(in);
                if (request == null) {
                    return;
                }
                requests.add(request);
                if (!script.apply(request).on(socket)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    @SuppressWarnings("NullAway")
    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(first.split(" ")[1], body, System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void write(Socket socket, String head, byte[] body) throws IOException {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(body, 0, all, bytes.length, body.length);
        OutputStream out = socket.getOutputStream();
        out.write(all);
        out.flush();
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
