package org.guichet.channel.email.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;
import org.guichet.channel.email.mime.TimeOverException;

/** S/MIME that is one lump (RFC 8551): signed data is opened, compressed data unpacked, enveloped data stays closed. */
final class Cms {

    /** What is written, HTML included, is compressed to a tenth; what grows more than this was made to fill a memory. */
    private static final int MOST_TIMES = 50;

    private static final int SMALL = 1 << 20;

    private Cms() {}

    static Opening open(byte[] bytes, Budget budget) throws TimeOverException {
        try {
            ContentInfo info = ContentInfo.getInstance(bytes);
            if (info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                return signed(new CMSSignedData(info), budget);
            }
            if (info.getContentType().equals(CMSObjectIdentifiers.compressedData)) {
                return entity(
                        expanded(new CMSCompressedData(info), mostBytes(bytes.length, budget)), List.of(), budget);
            }
            return new Opening.Closed();
        } catch (IOException | CMSException | RuntimeException | StackOverflowError e) {
            // Whatever the library stumbles over are the sender's bytes: in memory there is nothing else to fail.
            return new Opening.Broken();
        }
    }

    /** A list of certificates is signed data about nothing. */
    private static Opening signed(CMSSignedData data, Budget budget) throws TimeOverException {
        CMSProcessable content = data.getSignedContent();
        return content != null && content.getContent() instanceof byte[] entity
                ? entity(entity, List.of(Signatures.judge(data).flag()), budget)
                : new Opening.Closed();
    }

    private static Opening entity(byte[] entity, List<String> flags, Budget budget) throws TimeOverException {
        return new Opening.Contents(List.of(budget.parse(entity)), List.of(), flags);
    }

    /** More than the limit ends in an exception of the library's. */
    private static byte[] expanded(CMSCompressedData data, long limit) throws CMSException, IOException {
        try (InputStream content =
                data.getContentStream(new ZlibExpanderProvider(limit)).getContentStream()) {
            return content.readAllBytes();
        }
    }

    private static long mostBytes(long compressed, Budget budget) {
        return Math.min(budget.bytesLeft(), Math.max(SMALL, compressed * MOST_TIMES));
    }
}
