/** What operators can meet, by code, in the languages of the pages: what happened, what the gateway did, what to do. */
@NullMarked
package org.guichet.web.help;

import org.jspecify.annotations.NullMarked;
