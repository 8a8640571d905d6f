@NullMarked
package dcant.vocabulary;

import org.jspecify.annotations.NullMarked;
