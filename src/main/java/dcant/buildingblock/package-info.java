@NullMarked
package dcant.buildingblock;

import org.jspecify.annotations.NullMarked;
