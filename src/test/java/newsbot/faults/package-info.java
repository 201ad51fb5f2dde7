/** Journeys of the whole bot through faults, and the benchmarks; see docs/reliability.md. */
@NullMarked
package newsbot.faults;

import org.jspecify.annotations.NullMarked;
