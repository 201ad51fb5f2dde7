/** From an article to its summary: sentences, speakers and quotes, all verbatim. Floor 3. */
@NullMarked
package newsbot.summary;

import org.jspecify.annotations.NullMarked;
