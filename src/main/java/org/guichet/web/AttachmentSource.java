package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;

/** Where the bytes of a contact's attachment come from: its raw bytes, read again by the reader of its kind. */
@FunctionalInterface
public interface AttachmentSource {

    /**
     * @param raw of the contact
     * @param sha256 of the attachment
     * @return empty when this kind gives none out or the raw bytes hold none
     * @throws IOException when the raw bytes cannot be had
     */
    Optional<byte[]> attachment(ChannelKind kind, RawContent raw, String sha256) throws IOException;
}
