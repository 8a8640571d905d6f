@NullMarked
package dcant.statistics;

import org.jspecify.annotations.NullMarked;
