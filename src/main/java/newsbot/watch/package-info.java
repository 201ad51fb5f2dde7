/**
 * What can be seen of the running bot: what it counts, what the store tells, health and
 * metrics of these, the view that the status page shows. Floor 6.
 */
@NullMarked
package newsbot.watch;

import org.jspecify.annotations.NullMarked;
