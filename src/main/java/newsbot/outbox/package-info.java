/**
 * Deliveries: planned, claimed, intended, done. Survives a crash. Floor 3.
 *
 * <p>SQLite takes every state for as rare as any other, so it would look through all that was ever sent for the messages
 * of one story, or through all that waits for those of one chat. A plus before a column ({@code +state = 3}) and {@code
 * cross join}, which it takes in the order written, keep it from that. PostgreSQL, which counts its rows, needs no such
 * help, but knows nothing of a column behind a plus; where that matters it is {@code not state <> 3}, which only PostgreSQL
 * reads as an equation.
 */
@NullMarked
package newsbot.outbox;

import org.jspecify.annotations.NullMarked;
