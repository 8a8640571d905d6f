@NullMarked
package dcant.reason;

import org.jspecify.annotations.NullMarked;
