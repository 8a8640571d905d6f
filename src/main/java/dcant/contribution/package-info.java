@NullMarked
package dcant.contribution;

import org.jspecify.annotations.NullMarked;
