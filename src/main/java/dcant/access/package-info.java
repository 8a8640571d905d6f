/** Who asks: tokens, where they come from, and what a token must be to be believed. Rights are checked elsewhere. */
@NullMarked
package dcant.access;

import org.jspecify.annotations.NullMarked;
