/** How much each caller may ask for in a minute. */
@NullMarked
package dcant.quota;

import org.jspecify.annotations.NullMarked;
