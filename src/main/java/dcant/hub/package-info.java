@NullMarked
package dcant.hub;

import org.jspecify.annotations.NullMarked;
