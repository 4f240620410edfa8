package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed vCons, each with a key of its own. */
class JwsSignatureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant MADE = Instant.parse("2026-11-20T09:00:00Z");

    private static final String VCON = """
            {"vcon": "0.4.0", "uuid": "0199", "created_at": "2026-11-20T09:00:00Z", "parties": [
               {"name": "Lou Adams", "role": "agent"}, {"name": "Olive Field", "role": "customer"}],
             "dialog": [{"type": "recording", "start": "2026-11-20T09:00:00Z"}],
             "analysis": [{"type": "transcript", "body": [{"speaker": "Olive Field", "message": "The pump is dry."}]}]}""";

    @ParameterizedTest
    @CsvSource({"RS256, RSA, SHA256withRSA", "RS512, RSA, SHA512withRSA", "ES256, EC, SHA256withECDSAinP1363Format"})
    void whatNobodyChangedIsSigned(String alg, String kind, String procedure) throws Exception {
        assertThat(flags(signed(alg, kind, procedure, MADE.minusSeconds(60), MADE.plusSeconds(60))))
                .contains("signed");
    }

    @Test
    void whatSomebodyChangedIsNot() throws Exception {
        ObjectNode jws = signed("RS256", "RSA", "SHA256withRSA", MADE.minusSeconds(60), MADE.plusSeconds(60));
        jws.put("payload", encoded(VCON.replace("dry", "wet")));

        assertThat(flags(jws)).contains("signature-invalid").doesNotContain("signed");
    }

    @Test
    void aCertificateThatHadEndedSignsNothing() throws Exception {
        assertThat(flags(signed("RS256", "RSA", "SHA256withRSA", MADE.minusSeconds(9_000), MADE.minusSeconds(60))))
                .contains("signature-invalid");
    }

    @ParameterizedTest
    @CsvSource({"none", "NONE", "HS256"})
    void whatIsNoSignatureIsNeverTakenForOne(String alg) throws Exception {
        assertThat(flags(signed(alg, "RSA", "SHA256withRSA", MADE.minusSeconds(60), MADE.plusSeconds(60))))
                .contains("signature-invalid");
    }

    @Test
    void oneBadSignatureAmongTwoIsEnough() throws Exception {
        ObjectNode good = signed("RS256", "RSA", "SHA256withRSA", MADE.minusSeconds(60), MADE.plusSeconds(60));
        ObjectNode bad = signed("ES256", "EC", "SHA256withECDSAinP1363Format", MADE.minusSeconds(9), MADE);
        ((ObjectNode) bad.path("signatures").path(0)).put("signature", encoded("not this one"));
        good.withArray("signatures").add(bad.path("signatures").path(0));

        assertThat(flags(good)).contains("signature-invalid");
    }

    private static ObjectNode signed(String alg, String kind, String procedure, Instant from, Instant to)
            throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(2048);
        }
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=calls.example.org");
        byte[] certificate = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(from), Date.from(to), name, keys.getPublic())
                .build(new JcaContentSignerBuilder(kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                        .build(keys.getPrivate()))
                .getEncoded();
        String header = encoded(JSON.createObjectNode().put("alg", alg).toString());
        Signature signing = Signature.getInstance(procedure);
        signing.initSign(keys.getPrivate());
        signing.update((header + "." + encoded(VCON)).getBytes(US_ASCII));
        ObjectNode jws = JSON.createObjectNode().put("payload", encoded(VCON));
        ObjectNode signature = jws.putArray("signatures").addObject().put("protected", header);
        signature.putObject("header").putArray("x5c").add(Base64.getEncoder().encodeToString(certificate));
        signature.put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign()));
        return jws;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static java.util.Set<String> flags(ObjectNode jws) throws Exception {
        RawContent content = RawContent.of(jws.toString().getBytes(UTF_8));
        Reading reading = new CallReader(CallLimits.DEFAULT)
                .read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
        Submission call = ((Reading.Readable) reading).submission();
        assertThat(call.narrative()).isNotBlank();
        return call.flags();
    }
}
