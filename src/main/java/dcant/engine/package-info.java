@NullMarked
package dcant.engine;

import org.jspecify.annotations.NullMarked;
