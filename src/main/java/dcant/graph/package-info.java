@NullMarked
package dcant.graph;

import org.jspecify.annotations.NullMarked;
