@NullMarked
package dcant.proposal;

import org.jspecify.annotations.NullMarked;
