@NullMarked
package dcant.review;

import org.jspecify.annotations.NullMarked;
