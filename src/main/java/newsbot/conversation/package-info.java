/** What people type and press, and what they are answered. Floor 5. */
@NullMarked
package newsbot.conversation;

import org.jspecify.annotations.NullMarked;
