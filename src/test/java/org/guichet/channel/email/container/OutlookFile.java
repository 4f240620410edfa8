package org.guichet.channel.email.container;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes Outlook message files for tests, as MS-OXMSG lays them out. */
public final class OutlookFile {

    /** Who fills a folder of the file: a message, an attachment, a recipient. */
    public static final class Folder {

        private final DirectoryEntry folder;
        private final List<byte[]> fixed = new ArrayList<>();
        private int attachments;
        private int recipients;

        private Folder(DirectoryEntry folder) {
            this.folder = folder;
        }

        public Folder string(int id, String value) {
            byte[] bytes = value.getBytes(UTF_16LE);
            return stream(id, 0x001F, bytes, bytes.length + 2);
        }

        public Folder binary(int id, byte[] value) {
            return stream(id, 0x0102, value, value.length);
        }

        public Folder number(int id, int value) {
            return property(id, 0x0003, value);
        }

        public Folder time(int id, Instant value) {
            return property(id, 0x0040, (value.getEpochSecond() + 11_644_473_600L) * 10_000_000L);
        }

        public Folder recipient(Consumer<Folder> filled) {
            return inner("__recip_version1.0_#%08X".formatted(recipients++), 8, filled);
        }

        public Folder attachment(Consumer<Folder> filled) {
            return inner("__attach_version1.0_#%08X".formatted(attachments++), 8, filled);
        }

        /** The message that an attachment is. */
        public Folder message(Consumer<Folder> filled) {
            return number(0x3705, 5).inner("__substg1.0_3701000D", 24, filled);
        }

        private Folder inner(String name, int header, Consumer<Folder> filled) {
            try {
                Folder inner = new Folder(folder.createDirectory(name));
                filled.accept(inner);
                inner.writeProperties(header);
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Folder stream(int id, int type, byte[] bytes, int length) {
            try {
                folder.createDocument("__substg1.0_%04X%04X".formatted(id, type), new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return property(id, type, length);
        }

        private Folder property(int id, int type, long value) {
            fixed.add(ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) type)
                    .putShort((short) id)
                    .putInt(6)
                    .putLong(value)
                    .array());
            return this;
        }

        private void writeProperties(int header) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteBuffer counts = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
            if (header > 8) {
                counts.putLong(0)
                        .putInt(recipients)
                        .putInt(attachments)
                        .putInt(recipients)
                        .putInt(attachments);
            }
            out.write(counts.array());
            for (byte[] property : fixed) {
                out.write(property);
            }
            folder.createDocument("__properties_version1.0", new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private OutlookFile() {}

    public static byte[] of(Consumer<Folder> filled) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Folder root = new Folder(file.getRoot());
            DirectoryEntry names = file.getRoot().createDirectory("__nameid_version1.0");
            for (String stream : List.of("00020102", "00030102", "00040102")) {
                names.createDocument("__substg1.0_" + stream, new ByteArrayInputStream(new byte[0]));
            }
            filled.accept(root);
            root.writeProperties(32);
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
