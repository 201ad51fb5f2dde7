/**
 * What can be said of a text without knowing what it is about: folding of scripts and cases, stems,
 * sentences, Telegram HTML, cutting at limits. Floor 0.
 */
@NullMarked
package newsbot.text;

import org.jspecify.annotations.NullMarked;
