/**
 * From a feed's address to its items: fetching politely, mending what real feeds break, Rome. Floor
 * 3.
 */
@NullMarked
package newsbot.feed;

import org.jspecify.annotations.NullMarked;
