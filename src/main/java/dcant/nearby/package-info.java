@NullMarked
package dcant.nearby;

import org.jspecify.annotations.NullMarked;
