/** A story as its readers get it. Floor 4. */
@NullMarked
package newsbot.story;

import org.jspecify.annotations.NullMarked;
