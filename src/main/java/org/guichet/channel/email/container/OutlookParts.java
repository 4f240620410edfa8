package org.guichet.channel.email.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.DirectoryChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TextDecoder;
import org.guichet.channel.email.mime.TimeOverException;
import org.jspecify.annotations.Nullable;

/** The properties of one Outlook message as header, text and attachments. Used once. */
final class OutlookParts {

    private final MAPIMessage message;
    private final Budget budget;
    private final Charset codePage;

    OutlookParts(MAPIMessage message, Budget budget) {
        this.message = message;
        this.budget = budget;
        this.codePage = OutlookCharsets.of(message);
        if (message.has7BitEncodingStrings()) {
            message.set7BitEncoding(codePage.name());
        }
    }

    MimePart root() throws IOException, TimeOverException {
        List<MimePart> parts = new ArrayList<>();
        parts.add(MadePart.multipart("multipart/alternative", versions()));
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            document(attachment).ifPresent(parts::add);
        }
        return new OutlookHeader(message).read(budget).holding(parts);
    }

    private List<MimePart> versions() throws IOException {
        List<MimePart> versions = new ArrayList<>();
        string(message.getMainChunks().getTextBodyChunk())
                .ifPresent(text -> versions.add(MadePart.text("text/plain", text)));
        string(message.getMainChunks().getHtmlBodyChunkString())
                .or(() -> bytes(message.getMainChunks().getHtmlBodyChunkBinary())
                        .map(html -> TextDecoder.decode(html, codePage.name())))
                .ifPresent(html -> versions.add(MadePart.text("text/html", html)));
        Optional<byte[]> rtf = bytes(message.getMainChunks().getRtfBodyChunk());
        if (versions.isEmpty() && rtf.isPresent()) {
            Rtf.text(decompressed(rtf.get())).ifPresent(versions::add);
        }
        return versions;
    }

    private static byte[] decompressed(byte[] rtf) throws IOException {
        return new CompressedRTF().decompress(new java.io.ByteArrayInputStream(rtf));
    }

    private Optional<MimePart> document(AttachmentChunks attachment) throws IOException {
        DirectoryChunk folder = attachment.getAttachmentDirectory();
        if (folder != null) {
            Optional<String> name = string(attachment.getAttachDisplayName()).map(title -> title + ".msg");
            Optional<String> type = Optional.of("application/vnd.ms-outlook");
            return Optional.of(MadePart.document(type, name, Optional.empty(), asFile(folder)));
        }
        Optional<String> name = string(attachment.getAttachLongFileName())
                .or(() -> string(attachment.getAttachFileName()))
                .or(() -> string(attachment.getAttachDisplayName()));
        return bytes(attachment.getAttachData())
                .map(content -> MadePart.document(
                        string(attachment.getAttachMimeTag()), name, string(attachment.getAttachContentId()), content));
    }

    /** A message in a message is a folder; as a file of its own it can be kept, given out and opened like any other. */
    private static byte[] asFile(DirectoryChunk folder) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.getRoot().setStorageClsid(folder.getDirectory().getStorageClsid());
            EntryUtils.copyNodes(folder.getDirectory(), file.getRoot());
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Optional<String> string(@Nullable StringChunk chunk) {
        return Optional.ofNullable(chunk).map(StringChunk::getValue).filter(value -> !value.isBlank());
    }

    private static Optional<byte[]> bytes(@Nullable ByteChunk chunk) {
        return Optional.ofNullable(chunk).map(ByteChunk::getValue);
    }
}
