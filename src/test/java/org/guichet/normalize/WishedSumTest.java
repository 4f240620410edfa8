package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much somebody asks for: a sum in the words themselves, beside them, or the only one that was paid. */
class WishedSumTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The coat never came. I want those £65 back. | REFUND | 65",
                "Kindly pay the £17.40 back to me, the meter was wrong. | REFUND | 17.40",
                "The debit of $31.99 must be reversed, nobody ordered this. | REFUND | 31.99",
                "Four weeks and I have still not received my £220. | REFUND | 220",
                "Merci de me verser les 84 € promis par votre agence. | REFUND | 84",
                "Je souhaite récupérer mes 49,90 €, la séance a été annulée. | REFUND | 49.90",
                "Mes 75 € doivent m'être remboursés sans délai. | REFUND | 75",
                "Mon écran est rayé, je veux un avoir de 40 €. | REFUND | 40",
                "I would accept a £20 voucher for the cold food. | COMPENSATION | 20",
                "The repair cost £310. I expect you to pay for it. | COMPENSATION | 310",
                "Accordez-moi une réduction de 15 € pour le retard. | COMPENSATION | 15",
                "Please remove the £12 late fee, my payment was on time. | CANCELLATION | ",
                "Veuillez retirer les 9 € d'assurance que je n'ai pas demandés. | CANCELLATION | "
            })
    void standsInTheWordsThemselves(String text, RemedyKind kind, @Nullable BigDecimal sum) {
        assertThat(asked(text)).anySatisfy(remedy -> {
            assertThat(remedy.kind()).isEqualTo(kind);
            assertThat(value(remedy)).isEqualTo(sum == null ? null : sum.stripTrailingZeros());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You want £180 back from me although I never had it. Explain yourselves.",
                "The shop gave me my £12 back but the driver was rude.",
                "J'ai reçu les 30 € mais le chauffeur m'a insulté.",
                "On m'a donné un avoir de 25 € et le vendeur était odieux."
            })
    void butWhatOthersWantOrGaveIsNoWish(String text) {
        assertThat(asked(text)).extracting(Remedy::kind).doesNotContain(RemedyKind.REFUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I paid £64 for a coat. It fell apart within a week. I want my money back. | 64",
                "Le vase a coûté 38 €. Il est arrivé en miettes. Je demande le remboursement. | 38"
            })
    void isTheOnlyOneThatWasPaid(String text, BigDecimal sum) {
        assertThat(asked(text)).singleElement().satisfies(remedy -> assertThat(value(remedy))
                .isEqualTo(sum == null ? null : sum.stripTrailingZeros()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I paid £64 for a coat. It fell apart. I want half of my money back.",
                "I paid £64 for a coat. It fell apart. A new one is £80. I want my money back.",
                "I paid £64 a month for the line. It is dead. Refund me.",
                "J'ai payé 38 € chacun pour deux vases. En miettes. Je demande le remboursement.",
                "Je paye 4 € d'option. Jamais demandée. Remboursez-moi tout depuis le début."
            })
    void butNotAPartOrMore(String text) {
        assertThat(asked(text)).singleElement().satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo(RemedyKind.REFUND);
            assertThat(remedy.amount()).isNull();
        });
    }

    private static List<Remedy> asked(String text) {
        return Given.openedForm(Given.form(text)).substance().remedySought();
    }

    private static @Nullable BigDecimal value(Remedy remedy) {
        return remedy.amount() == null ? null : new BigDecimal(remedy.amount().value()).stripTrailingZeros();
    }
}
