package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** How large the images of a PDF page are, from their dictionaries: none is decoded. */
final class PageImages extends PDFStreamEngine {

    /** Forms inside forms; a form may even name itself. */
    private static final int DEEPEST = 12;

    private static final double POINTS_PER_INCH = 72;

    private final PDRectangle sheet;
    private double area;
    private long largest;
    private double resolution;
    private int depth;

    private PageImages(PDPage page) {
        sheet = page.getCropBox();
        addOperator(new Concatenate(this));
        addOperator(new Drawn());
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    static PageImages of(PDPage page) throws IOException {
        PageImages images = new PageImages(page);
        images.processPage(page);
        return images;
    }

    /** Share of the sheet that images cover, 0 to 1; where they overlap it counts twice, but never above 1. */
    double covered() {
        return Math.min(1, area / Math.max(1, (double) sheet.getWidth() * sheet.getHeight()));
    }

    /** Pixels of the largest image. */
    long largest() {
        return largest;
    }

    /** Dots per inch at which the largest image is placed; 0 when there is none. */
    double resolution() {
        return resolution;
    }

    private void saw(PDImageXObject image) {
        long pixels = (long) image.getWidth() * image.getHeight();
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double placed = Math.abs(
                (double) place.getScaleX() * place.getScaleY() - (double) place.getShearX() * place.getShearY());
        area += placed;
        if (pixels > largest && placed > 0) {
            resolution = POINTS_PER_INCH * Math.sqrt(pixels / placed);
        }
        largest = Math.max(largest, pixels);
    }

    /** Looks into forms, measures images, draws nothing. */
    private final class Drawn extends DrawObject {

        Drawn() {
            super(PageImages.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
                return;
            }
            PDXObject object = getResources().getXObject(name);
            if (object instanceof PDImageXObject image) {
                saw(image);
            } else if (object instanceof PDFormXObject form && depth < DEEPEST) {
                depth++;
                showForm(form);
                depth--;
            }
        }
    }
}
