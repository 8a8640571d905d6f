@NullMarked
package dcant.campaign;

import org.jspecify.annotations.NullMarked;
