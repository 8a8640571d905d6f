@NullMarked
package dcant.need;

import org.jspecify.annotations.NullMarked;
