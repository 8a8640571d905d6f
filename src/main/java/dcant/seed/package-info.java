@NullMarked
package dcant.seed;

import org.jspecify.annotations.NullMarked;
