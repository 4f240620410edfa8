/**
 * The page on which staff try the configuration on disk, see case by case what would change, and apply it.
 *
 * <p>Must not import {@code java.sql}; what is tried and applied is {@code tryout}'s.
 */
@NullMarked
package org.guichet.web.tryout;

import org.jspecify.annotations.NullMarked;
