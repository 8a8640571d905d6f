@NullMarked
package dcant.impact;

import org.jspecify.annotations.NullMarked;
