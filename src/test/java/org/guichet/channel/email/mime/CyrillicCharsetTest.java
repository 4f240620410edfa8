package org.guichet.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of which nobody says the charset, or the wrong one. */
class CyrillicCharsetTest {

    private static final String ENGLISH =
            "The parcel that was to arrive on Monday has not been delivered to this day. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Здравствуйте! Где мой заказ?",
                "Верните деньги!",
                "Жалоба на доставку",
                "ВЕРНИТЕ ДЕНЬГИ ЗА ЗАКАЗ 4711, ЖДУ ТРИ НЕДЕЛИ",
                "где моя посылка? жду уже три недели и никто не отвечает",
                "Щётка Philips HX6851 сломалась через 2 дня.\n\nИван Петров",
                "Добрый день. Посылка не пришла, прошу вернуть деньги на карту.",
                "Де моє замовлення? Прошу повернути гроші за навушники.",
                "Къде е моята поръчка? Искам си парите обратно."
            })
    void readsCyrillicTextOfWhichNobodySaysTheCharset(String text) {
        for (String charset : new String[] {"windows-1251", "KOI8-U", "ISO-8859-5"}) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            assertThat(TextDecoder.decode(bytes, null)).as(charset).isEqualTo(text);
            assertThat(TextDecoder.decode(bytes, "unknown-8bit")).as(charset).isEqualTo(text);
            assertThat(TextDecoder.decode(bytes, "us-ascii")).as(charset).isEqualTo(text);
            assertThat(TextDecoder.decode(bytes, "utf-8")).as(charset).isEqualTo(text);
        }
    }

    @Test
    void readsItBelowAnyAmountOfEnglishAndInHeaders() {
        String text = ENGLISH.repeat(400) + "\n\nЯ до сих пор не получил посылку, и никто не отвечает.";
        for (String charset : new String[] {"windows-1251", "KOI8-R"}) {
            assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), null))
                    .isEqualTo(text);
            assertThat(TextDecoder.decodeShort("Re: Жалоба".getBytes(Charset.forName(charset)), Optional.empty()))
                    .isEqualTo("Re: Жалоба");
        }
    }

    @Test
    void readsItInSpiteOfTheWesternCharset() {
        String text = "Здравствуйте, посылка не пришла.";
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("KOI8-R")), "iso-8859-1"))
                .isEqualTo(text);
        assertThat(TextDecoder.decodeShort(
                        text.getBytes(Charset.forName("windows-1251")), Charsets.named("windows-1252")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Où est ma commande ? Ça a été reçu à l’été, près de chez moi.
                    ÇA ÉTÉ DÉJÀ ANNULÉ À ÉVREUX
                    Die Größe paßt überhaupt nicht, ÄRGERLICH. Öffnungszeiten? Übrigens: äußerst unfreundlich.
                    Él pidió más años de garantía. ¿Por qué? ¡Ñoño!
                    Änglarna på Öland åt ål i Åre, åååå!
                    Où ?........ Là ! «éé» °°°°°° ÿÿÿÿÿÿ
                    éééééééé!!! non non et NON
                    à é è ù ç ô î
                    Þórður óánægður
                    """)
    void leavesWesternTextAsItIs(String text) {
        byte[] bytes = text.getBytes(Charsets.WINDOWS_1252);
        assertThat(TextDecoder.decode(bytes, null)).isEqualTo(text);
        assertThat(TextDecoder.decode(bytes, "iso-8859-1")).isEqualTo(text);
        assertThat(TextDecoder.decodeShort(bytes, Optional.empty())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    iso-8859-2   | Żółw zjadł żółtą gęś, proszę o zwrot pieniędzy. ŁÓDŹ
                    iso-8859-2   | Příliš žluťoučký kůň úpěl ďábelské ódy
                    iso-8859-9   | Şikayet: çağrı, ürün, ığdır, siparişim hâlâ gelmedi
                    iso-8859-7   | Δεν έχω λάβει ακόμη το δέμα που παρήγγειλα
                    iso-8859-7   | ΔΕΝ ΕΛΑΒΑ ΤΟ ΔΕΜΑ ΜΟΥ
                    iso-8859-7   | Γιώργος Παπαδόπουλος
                    windows-1255 | לא קיבלתי את החבילה שלי
                    windows-1256 | لم أستلم بعد الطرد
                    windows-874  | ฉันยังไม่ได้รับพัสดุ
                    gb18030      | 您好，我要退款。我上周订购的包裹至今还没有收到
                    big5         | 您好，我要退款
                    euc-kr       | 지난주에 주문한 물건을 아직 받지 못했습니다
                    shift_jis    | 先週注文した荷物がまだ届いていません
                    euc-jp       | 返金してください
                    """)
    void takesNoOtherLanguageForIt(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(TextDecoder.decode(bytes, null)).doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(CyrillicCharset.certain(bytes)).isEmpty();
    }
}
