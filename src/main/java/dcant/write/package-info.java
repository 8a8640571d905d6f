@NullMarked
package dcant.write;

import org.jspecify.annotations.NullMarked;
