@NullMarked
package dcant.action;

import org.jspecify.annotations.NullMarked;
