/**
 * Configuration keys as data: name, form, default, limits and what each is for. Reading, the JSON Schema for editors and
 * the reference page all go by these, so a key is described where it is declared and nowhere else.
 */
@NullMarked
package org.guichet.config.keys;

import org.jspecify.annotations.NullMarked;
