package newsbot.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every call that arrived, in order; only {@code getUpdates} is left out. What the bot sent is
 * counted here, whether or not its answer ever came back.
 */
public final class Journal {
    private static final long SECOND = 1_000_000_000L;

    private final List<Call> calls = new ArrayList<>();

    /**
     * One call.
     *
     * @param sequence from 0
     * @param nanoTime {@link System#nanoTime} when it had arrived whole
     * @param method in lower case
     * @param chat the {@code chat_id} as given, or empty
     * @param text the text or caption as given, or empty
     * @param params all parameters
     * @param code what it was answered, or would have been, had the answer not been lost
     * @param description why it was refused; empty when it was not
     * @param accepted whether it took effect
     */
    public record Call(
            long sequence,
            long nanoTime,
            String method,
            String chat,
            String text,
            ObjectNode params,
            int code,
            String description,
            boolean accepted) {

        /** Whether this would put a new message into a chat. */
        public boolean isSending() {
            return method.startsWith("send") && !method.equals("sendchataction");
        }
    }

    synchronized void add(long nanoTime, String method, Params params, int code, String description) {
        String text = Stream.of("text", "caption", "rich_message")
                .filter(params::has)
                .map(params::text)
                .findFirst()
                .orElse("");
        calls.add(new Call(
                calls.size(),
                nanoTime,
                method,
                params.text("chat_id"),
                text,
                params.values(),
                code,
                description,
                code == 200));
    }

    /** Forgets all calls. */
    public synchronized void clear() {
        calls.clear();
    }

    public synchronized int size() {
        return calls.size();
    }

    /** All calls in order of arrival. */
    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** The calls of a method, any case. */
    public List<Call> of(String method) {
        return where(call -> call.method().equalsIgnoreCase(method));
    }

    public List<Call> where(Predicate<Call> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** What was sent and took effect, in order. */
    public List<Call> sent() {
        return where(call -> call.isSending() && call.accepted());
    }

    /** How often each chat got each text; more than once is a double. */
    public Map<String, Long> copies() {
        return sent().stream().collect(Collectors.groupingBy(c -> c.chat() + " " + c.text(), Collectors.counting()));
    }

    /** The largest number of sending calls, accepted or not, within any sliding second. */
    public int mostInAnySecond() {
        return mostWithin(SECOND, Call::isSending);
    }

    /** The largest number of calls of a kind within any stretch of so many nanoseconds. */
    public int mostWithin(long nanos, Predicate<Call> counted) {
        List<Long> times = all().stream()
                .filter(counted)
                .map(Call::nanoTime)
                .sorted(Comparator.naturalOrder())
                .toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= nanos) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
