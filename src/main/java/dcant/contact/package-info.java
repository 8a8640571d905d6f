@NullMarked
package dcant.contact;

import org.jspecify.annotations.NullMarked;
