@NullMarked
package dcant.desk;

import org.jspecify.annotations.NullMarked;
