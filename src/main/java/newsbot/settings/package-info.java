/** The configuration file and the environment, as the packages' own settings records. Floor 6. */
@NullMarked
package newsbot.settings;

import org.jspecify.annotations.NullMarked;
