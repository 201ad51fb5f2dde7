/**
 * The values that everything else speaks of: items, stories, articles, summaries, chats. Floor 0.
 * Immutable, without behaviour that needs anything but themselves.
 */
@NullMarked
package newsbot.news;

import org.jspecify.annotations.NullMarked;
