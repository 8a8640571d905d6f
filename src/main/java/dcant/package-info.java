@NullMarked
package dcant;

import org.jspecify.annotations.NullMarked;
