/**
 * Recordings to a speech service, transcripts back as arrivals of their own. A subscriber of the outbox, so that what waits is
 * durable, tried again later each time, and parked in the end.
 */
@NullMarked
package org.guichet.delivery.transcribe;

import org.jspecify.annotations.NullMarked;
