@NullMarked
package dcant.api;

import org.jspecify.annotations.NullMarked;
