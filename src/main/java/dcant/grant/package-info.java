@NullMarked
package dcant.grant;

import org.jspecify.annotations.NullMarked;
