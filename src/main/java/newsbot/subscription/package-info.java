/** Chats and what each of them follows. Floor 3. */
@NullMarked
package newsbot.subscription;

import org.jspecify.annotations.NullMarked;
