package newsbot.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A way to a server on this machine that can be closed, or swallow everything, as a broken network does. */
final class Gate implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final int port;
    private ServerSocket door;
    private boolean swallowing;

    Gate(int target) {
        this.target = target;
        this.door = door(0);
        this.port = door.getLocalPort();
        serve(door);
    }

    int port() {
        return port;
    }

    /** Ends every connection and refuses new ones. */
    void shut() {
        close();
    }

    /** Lets connections stand and be made, and nothing through. */
    void swallow() {
        set(true);
    }

    /** Lets everything through again; what was swallowed arrives. */
    void open() {
        set(false);
        if (door.isClosed()) {
            door = door(port);
            serve(door);
        }
    }

    private void set(boolean to) {
        lock.lock();
        try {
            swallowing = to;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static ServerSocket door(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void serve(ServerSocket at) {
        start(() -> {
            while (true) {
                Socket near = at.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                start(() -> pass(near, far));
                start(() -> pass(far, near));
            }
        });
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitOpen();
                out.write(buffer, 0, read);
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitOpen() {
        lock.lock();
        try {
            while (swallowing) {
                opened.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // a connection or the door was closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
