/** What benchmarks measure and where it is written: docs/benchmarks.md. */
@NullMarked
package newsbot.bench;

import org.jspecify.annotations.NullMarked;
