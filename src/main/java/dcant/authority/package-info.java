@NullMarked
package dcant.authority;

import org.jspecify.annotations.NullMarked;
