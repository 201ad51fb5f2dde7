/** From a new story to its readers: Broadcast plans, Sender sends. Floor 5. */
@NullMarked
package newsbot.delivery;

import org.jspecify.annotations.NullMarked;
