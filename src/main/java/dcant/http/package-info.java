@NullMarked
package dcant.http;

import org.jspecify.annotations.NullMarked;
