/** Numbers and chats as pictures, for reading on a phone (XChart, Java2D). Floor 1. */
@NullMarked
package newsbot.chart;

import org.jspecify.annotations.NullMarked;
