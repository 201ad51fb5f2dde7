/** What keeps the process alive and visible: loops, health, metrics, the status page. Floor 1. */
@NullMarked
package newsbot.ops;

import org.jspecify.annotations.NullMarked;
