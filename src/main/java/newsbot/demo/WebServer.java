package newsbot.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server on the loopback address, one thread a connection, which can misbehave on
 * demand: the JDK's own hides the sockets that resetting and stalling need.
 */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 1024;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket listening;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread acceptor = new Thread(this::accept, "demo-accept");
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "demo-http");
        thread.setDaemon(true);
        return thread;
    });

    /** What answers requests; called on many threads at once. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request) throws InterruptedException;
    }

    /**
     * Listens at once.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException if the port is taken
     */
    WebServer(int port, Handler handler) {
        this.handler = handler;
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " on 127.0.0.1: " + e.getMessage(), e);
        }
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The address without a path: {@code http://127.0.0.1:PORT}. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                if (closed.getCount() == 0) {
                    socket.close();
                } else {
                    threads.execute(() -> serve(socket));
                }
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.warn("event=accept-failed cause={}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(
                    new BufferedInputStream(socket.getInputStream(), 16_384), socket.getOutputStream());
            boolean again = true;
            while (again) {
                @Nullable Request request = reader.next();
                again = request != null && exchange(socket, request);
            }
        } catch (IOException e) {
            LOG.debug("event=connection-lost cause={}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the connection can serve another request. */
    private boolean exchange(Socket socket, Request request) throws IOException, InterruptedException {
        Answer answer = answered(request);
        if (!answer.delay().isZero() && closed.await(answer.delay().toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        switch (answer.ending()) {
            case CLOSE -> {
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case STALL -> {
                drain(socket);
                return false;
            }
            default -> new AnswerWriter(socket.getOutputStream(), closed).write(request, answer);
        }
        if (answer.ending() == Answer.Ending.STALL_IN_BODY) {
            drain(socket);
        }
        return answer.ending() == Answer.Ending.WHOLE && !"close".equalsIgnoreCase(request.header("connection"));
    }

    private Answer answered(Request request) throws InterruptedException {
        try {
            return handler.answer(request);
        } catch (RuntimeException e) {
            LOG.error("event=handler-failed method={}", request.method(), e);
            return Answer.text(500, "text/plain", "Internal Server Error\n");
        }
    }

    /** Waits until the other side gives up. */
    private static void drain(Socket socket) throws IOException {
        byte[] ignored = new byte[1024];
        int read = 0;
        while (read >= 0) {
            read = socket.getInputStream().read(ignored);
        }
    }

    /** Closes the port and every connection, those that are waiting included. */
    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            // until the thread has left accept(), the system goes on taking connections
            acceptor.join(TimeUnit.SECONDS.toMillis(2));
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.warn("event=close-failed cause={}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
