@NullMarked
package dcant.source;

import org.jspecify.annotations.NullMarked;
