/**
 * The web form and the counter: what a browser, an API client or a colleague at the desk posts, parsed, validated and
 * made a submission. The pages use the same parser and the same validation as the reader.
 *
 * <p>Must not import Camel, {@code store} or {@code delivery}.
 */
@NullMarked
package org.guichet.channel.form;

import org.jspecify.annotations.NullMarked;
