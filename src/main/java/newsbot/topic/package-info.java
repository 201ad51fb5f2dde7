/** Topics and alerts: which of them a story is about, in every spelling. Floor 3. */
@NullMarked
package newsbot.topic;

import org.jspecify.annotations.NullMarked;
