@NullMarked
package dcant.reuse;

import org.jspecify.annotations.NullMarked;
