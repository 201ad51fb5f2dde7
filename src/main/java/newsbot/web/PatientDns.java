package newsbot.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Look-ups with a deadline: the system's resolver can neither be cancelled nor told how long to
 * try.
 */
final class PatientDns implements Dns {
    private final Dns resolver;
    private final Duration patience;

    PatientDns(Dns resolver, Duration patience) {
        this.resolver = resolver;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.lookup(hostname));
        Thread thread = new Thread(task, "dns");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnknownHostException(hostname + ": the name servers did not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(hostname + ": interrupted");
        } catch (ExecutionException e) {
            // also what the JDK throws unchecked for ambiguous literals such as 0177.0.0.1
            throw new UnknownHostException(hostname);
        }
    }
}
