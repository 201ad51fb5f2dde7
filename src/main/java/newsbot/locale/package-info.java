/** What the bot says, in English, Russian and Azerbaijani. Floor 1. */
@NullMarked
package newsbot.locale;

import org.jspecify.annotations.NullMarked;
