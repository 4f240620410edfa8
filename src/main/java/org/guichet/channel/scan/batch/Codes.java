package org.guichet.channel.scan.batch;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.channel.scan.image.Gray;

/** Reads QR codes and Code 128. Code 39 has no check character, so it is never believed. */
final class Codes {

    private static final List<BarcodeFormat> FORMATS = List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128);

    private static final Map<DecodeHintType, Object> QUICKLY = Map.of(DecodeHintType.POSSIBLE_FORMATS, FORMATS);

    private static final Map<DecodeHintType, Object> THOROUGHLY =
            Map.of(DecodeHintType.POSSIBLE_FORMATS, FORMATS, DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private Codes() {}

    /** A look with the local threshold. */
    static Optional<String> glance(Gray page) {
        return read(page, HybridBinarizer::new, QUICKLY);
    }

    /** Every row, every direction, with the local threshold and with one for the whole page. */
    static Optional<String> search(Gray page) {
        return read(page, HybridBinarizer::new, THOROUGHLY)
                .or(() -> read(page, GlobalHistogramBinarizer::new, THOROUGHLY));
    }

    private static Optional<String> read(
            Gray page, Function<LuminanceSource, Binarizer> threshold, Map<DecodeHintType, Object> hints) {
        LuminanceSource light = new PlanarYUVLuminanceSource(
                page.pixels(), page.width(), page.height(), 0, 0, page.width(), page.height(), false);
        MultiFormatReader reader = new MultiFormatReader();
        reader.setHints(hints);
        try {
            return Optional.of(reader.decodeWithState(new BinaryBitmap(threshold.apply(light)))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
