package newsbot.bench;

import java.lang.management.ManagementFactory;

/** The machine that this runs on. */
final class Machine {
    private Machine() {}

    /** Such as {@code 2 cores, 24 GB, Linux 6.1, JDK 17.0.15}. */
    static String described() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %.0f GB, %s %s, JDK %s, SQLite on the disk of the temporary directory"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / 1e9,
                        system.getName(),
                        system.getVersion().replaceAll("[^\\d.].*", ""),
                        Runtime.version().toString().replaceAll("[^\\d.].*", ""));
    }
}
