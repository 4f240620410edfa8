/**
 * The case: the normalized complaint in the published format, its schema, its revisions and the references that people
 * read out. Owns every name that downstream systems see.
 *
 * <p>May import nothing but {@code java.*} and JSON binding.
 */
@NullMarked
package org.guichet.cases;

import org.jspecify.annotations.NullMarked;
