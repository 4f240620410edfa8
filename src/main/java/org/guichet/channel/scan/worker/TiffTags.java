package org.guichet.channel.scan.worker;

import java.util.List;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Reads the orientation from a TIFF directory as the platform's decoder presents it. */
final class TiffTags {

    /** As the platform's decoder presents it, and as the other one does. */
    private static final List<String> NATIVE =
            List.of("javax_imageio_tiff_image_1.0", "com_sun_media_imageio_plugins_tiff_image_1.0");

    private static final String ORIENTATION = "274";

    private TiffTags() {}

    static int orientation(@Nullable IIOMetadata metadata) {
        String format = metadata == null ? null : metadata.getNativeMetadataFormatName();
        if (metadata == null || format == null || !NATIVE.contains(format)) {
            return Orientation.AS_STORED;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        var fields = root.getElementsByTagName("TIFFField");
        for (int i = 0; i < fields.getLength(); i++) {
            IIOMetadataNode field = (IIOMetadataNode) fields.item(i);
            if (ORIENTATION.equals(field.getAttribute("number"))) {
                return value(field);
            }
        }
        return Orientation.AS_STORED;
    }

    private static int value(IIOMetadataNode field) {
        Node short1 = field.getElementsByTagName("TIFFShort").item(0);
        try {
            return short1 instanceof IIOMetadataNode node
                    ? Integer.parseInt(node.getAttribute("value"))
                    : Orientation.AS_STORED;
        } catch (NumberFormatException e) {
            return Orientation.AS_STORED;
        }
    }
}
