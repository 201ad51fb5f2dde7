/** The stories we know: their identity, their table, the recent ones in memory. Floor 3. */
@NullMarked
package newsbot.archive;

import org.jspecify.annotations.NullMarked;
