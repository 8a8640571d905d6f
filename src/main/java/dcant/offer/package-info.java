@NullMarked
package dcant.offer;

import org.jspecify.annotations.NullMarked;
