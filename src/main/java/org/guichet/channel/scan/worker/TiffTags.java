package org.guichet.channel.scan.worker;

import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Reads the orientation from a TIFF directory as the platform's decoder presents it. */
final class TiffTags {

    private static final String NATIVE = "javax_imageio_tiff_image_1.0";
    private static final String ORIENTATION = "274";

    private TiffTags() {}

    static int orientation(@Nullable IIOMetadata metadata) {
        if (metadata == null || !NATIVE.equals(metadata.getNativeMetadataFormatName())) {
            return Orientation.AS_STORED;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(NATIVE);
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
