/**
 * Opens what documents travel in inside a mail: Outlook's winmail.dat and .msg, S/MIME, uuencode, attached messages.
 * Whatever comes out is a {@link org.guichet.channel.email.mime.MimePart}, so that nothing after it knows what it came
 * in. Libraries for a format are loaded when the first such part is met, and never see more than a budget allows.
 */
@NullMarked
package org.guichet.channel.email.container;

import org.jspecify.annotations.NullMarked;
