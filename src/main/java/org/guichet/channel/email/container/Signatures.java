package org.guichet.channel.email.container;

import java.security.cert.CertificateException;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Whether a signature fits the words under it, by the certificate that came along. Nobody is asked who that is. */
final class Signatures {

    /** A mail has one signer; each further one costs time. */
    private static final int MOST_SIGNERS = 4;

    private Signatures() {}

    /** @param content as signed: canonical line ends (RFC 8551 section 3.1.1) */
    static SignatureVerdict detached(byte[] content, byte[] signature) {
        try {
            return judge(new CMSSignedData(new CMSProcessableByteArray(content), signature));
        } catch (CMSException | RuntimeException | StackOverflowError e) {
            return SignatureVerdict.BROKEN;
        }
    }

    static SignatureVerdict judge(CMSSignedData data) {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.isEmpty() || signers.size() > MOST_SIGNERS) {
            return SignatureVerdict.UNCHECKED;
        }
        SignatureVerdict worst = SignatureVerdict.INTACT;
        for (SignerInformation signer : signers) {
            SignatureVerdict verdict = judge(data, signer);
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        }
        return worst;
    }

    private static SignatureVerdict judge(CMSSignedData data, SignerInformation signer) {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> certificates = data.getCertificates().getMatches(signer.getSID());
        if (certificates.isEmpty()) {
            return SignatureVerdict.UNCHECKED;
        }
        try {
            X509CertificateHolder certificate = certificates.iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))
                    ? SignatureVerdict.INTACT
                    : SignatureVerdict.BROKEN;
        } catch (CMSException | RuntimeException e) {
            return SignatureVerdict.BROKEN;
        } catch (CertificateException | OperatorCreationException e) {
            return SignatureVerdict.UNCHECKED;
        }
    }
}
