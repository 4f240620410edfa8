package org.guichet.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaving languages out of the detector must not change what it comes to. */
class DetectedCharsetTest {

    private static final String ENGLISH =
            "The parcel that was to arrive on Monday has not been delivered to this day. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1252 | Je n’ai toujours pas reçu le colis commandé le 3 février, malgré deux relances.
                    windows-1252 | Das Gerät wurde trotz mehrfacher Rückfragen nicht zurückgenommen; ich fordere Ersatz.
                    iso-8859-2   | Dobrý den, objednané zboží mi dosud nebylo doručeno a na mé dotazy nikdo neodpovídá.
                    iso-8859-2   | Nie otrzymałem jeszcze paczki zamówionej w zeszłym tygodniu, proszę o wyjaśnienie.
                    iso-8859-9   | Siparişim hâlâ gelmedi ve müşteri hizmetleri çağrılarıma yanıt vermiyor, lütfen arayın.
                    iso-8859-7   | Δεν έχω λάβει ακόμη το δέμα που παρήγγειλα την προηγούμενη εβδομάδα και κανείς δεν απαντά.
                    windows-1256 | لم أستلم بعد الطرد الذي طلبته الأسبوع الماضي ولا أحد يرد على رسائلي حتى الآن
                    shift_jis    | 先週注文した荷物がまだ届いていません。何度も問い合わせましたが返事がありません。
                    euc-kr       | 지난주에 주문한 물건을 아직 받지 못했습니다. 여러 번 문의했지만 답이 없습니다.
                    gb18030      | 我上周订购的包裹至今还没有收到，多次询问也没有人回复。
                    """)
    void comesToWhatTheWholeDetectorComesTo(String charset, String words) {
        for (int english = 0; english <= 30; english++) {
            byte[] bytes = (ENGLISH.repeat(english) + words).getBytes(Charset.forName(charset));

            assertThat(DetectedCharset.of(bytes))
                    .as("%s after %d English sentences", charset, english)
                    .isEqualTo(byAllLanguages(bytes));
        }
    }

    private static Charset byAllLanguages(byte[] bytes) {
        CharsetMatch best = new CharsetDetector().setText(bytes).detect();
        return Optional.ofNullable(best)
                .filter(match -> match.getConfidence() >= 50 && !match.getName().startsWith("UTF-"))
                .flatMap(match -> Charsets.named(match.getName()))
                .orElse(Charsets.WINDOWS_1252);
    }
}
