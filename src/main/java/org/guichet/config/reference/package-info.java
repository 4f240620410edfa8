/**
 * What is generated from the keys of the configuration: JSON Schemas, by which editors complete and check, and the reference
 * page.
 */
@NullMarked
package org.guichet.config.reference;

import org.jspecify.annotations.NullMarked;
