/** Deliveries: planned, claimed, intended, done. Survives a crash. Floor 3. */
@NullMarked
package newsbot.outbox;

import org.jspecify.annotations.NullMarked;
