package org.guichet.channel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormNamesTest {

    @Test
    void whatIsNotNamedKeepsItsName() {
        FormNames names = FormNames.parse("message=narrative, n_commande = order,\n  nom de l'expéditeur=name,");

        assertThat(names.ours("message")).isEqualTo("narrative");
        assertThat(names.ours("n_commande")).isEqualTo("order");
        assertThat(names.ours("nom de l'expéditeur")).isEqualTo("name");
        assertThat(names.ours("narrative")).isEqualTo("narrative");
        assertThat(names.ours("Message")).isEqualTo("Message");
    }

    @Test
    void aNameOfTheFormMayHaveAnEqualsSignAndMayBeOneOfOurs() {
        FormNames names = FormNames.parse("a=b=narrative, reference=order");

        assertThat(names.ours("a=b")).isEqualTo("narrative");
        assertThat(names.ours("reference")).isEqualTo("order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void noPairsLeaveEverythingAsItIs(String text) {
        assertThat(FormNames.parse(text).ours("message")).isEqualTo("message");
        assertThat(FormNames.parse(text).details()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message=narative | \"narative\" is no field of a complaint",
                "message=files | \"files\" is no field of a complaint",
                "message=narrative, texte=narrative | \"narrative\" has two names",
                "message=narrative, message=subject | \"message\" stands for two fields",
                "message | \"message\" is not a pair like message=narrative",
                "=narrative | \"=narrative\" is not a pair like message=narrative",
                "message= | \"message=\" is not a pair like message=narrative",
                "a=x, b=y | \"x\" is no field of a complaint; \"y\" is no field of a complaint",
            })
    void everyPairThatCannotBeIsNamed(String text, String trouble) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormNames.parse(text))
                .withMessage(trouble);
    }

    @Test
    void travelWithTheDetailsOfAnArrival() {
        FormNames names = FormNames.parse("message=narrative, courriel=email");

        assertThat(FormNames.of(names.details()).ours("courriel")).isEqualTo("email");
        assertThat(FormNames.of(Map.of("acceptLanguage", "fr")).details()).isEmpty();
    }

    /** A reader never throws for what came. */
    @Test
    void whatDetailsSayWronglyIsNotSaid() {
        assertThat(FormNames.of(Map.of("form:fields", "message=nothing")).ours("message"))
                .isEqualTo("message");
    }

    @Test
    void aProblemIsToldWithTheNameThatThePosterKnows() {
        FormProblem problem = new FormProblem("email", FormProblem.Code.INVALID_EMAIL);

        assertThat(FormNames.parse("courriel=email").posted(problem))
                .isEqualTo(new FormProblem("courriel", FormProblem.Code.INVALID_EMAIL));
        assertThat(FormNames.OWN.posted(problem)).isEqualTo(problem);
    }
}
