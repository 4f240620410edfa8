/** A case as a vCon (IETF, draft-ietf-vcon-vcon-core), for systems that take conversations. Knows cases and JSON only. */
@NullMarked
package org.guichet.cases.vcon;

import org.jspecify.annotations.NullMarked;
