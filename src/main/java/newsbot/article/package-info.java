/** From a page's address to its article: title, standfirst, paragraphs. Floor 3. */
@NullMarked
package newsbot.article;

import org.jspecify.annotations.NullMarked;
