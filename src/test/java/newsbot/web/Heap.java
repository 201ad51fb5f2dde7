package newsbot.web;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread has allocated so far: a fetch works on its caller's thread, so growth of the heap is at most that. */
final class Heap {
    private Heap() {}

    static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
