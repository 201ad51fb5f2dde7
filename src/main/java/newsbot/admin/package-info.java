/** What those who run the bot are told without asking: lasting trouble and its end, large posts on their way. Floor 5. */
@NullMarked
package newsbot.admin;

import org.jspecify.annotations.NullMarked;
