@NullMarked
package dcant.journal;

import org.jspecify.annotations.NullMarked;
