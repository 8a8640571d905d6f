@NullMarked
package dcant.edition;

import org.jspecify.annotations.NullMarked;
