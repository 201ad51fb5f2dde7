/** One hardened HTTP fetcher for feeds, articles and images. Floor 2. */
@NullMarked
package newsbot.web;

import org.jspecify.annotations.NullMarked;
