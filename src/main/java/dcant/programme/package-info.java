@NullMarked
package dcant.programme;

import org.jspecify.annotations.NullMarked;
