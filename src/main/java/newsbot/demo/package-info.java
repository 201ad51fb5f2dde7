/** A Telegram in a box: a strict Bot API server, a chat page, a sample site. Floor 6. */
@NullMarked
package newsbot.demo;

import org.jspecify.annotations.NullMarked;
