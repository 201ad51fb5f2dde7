/**
 * The command line ({@link newsbot.Main}) and the wiring ({@link newsbot.Newsbot}); above all
 * floors.
 */
@NullMarked
package newsbot;

import org.jspecify.annotations.NullMarked;
