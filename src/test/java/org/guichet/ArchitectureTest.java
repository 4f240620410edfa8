package org.guichet;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package laws of docs/architecture.md. */
@AnalyzeClasses(packages = "org.guichet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CAMEL = "org.apache.camel..";
    private static final String SQL = "java.sql..";

    @ArchTest
    static final ArchRule casesKnowOnlyJavaAndJson = classes()
            .that()
            .resideInAPackage("org.guichet.cases..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "org.guichet.cases..");

    @ArchTest
    static final ArchRule channelsDoNotKnowTheStore = law("channel..", "org.guichet.store..", "org.guichet.delivery..");

    @ArchTest
    static final ArchRule readersDoNotKnowThePages = law("channel..", "org.guichet.web..", "org.guichet.gateway..");

    @ArchTest
    static final ArchRule arrivalIsOnlyVocabulary = law("arrival..", CAMEL, SQL);

    @ArchTest
    static final ArchRule submissionIsOnlyVocabulary = law("submission..", CAMEL, SQL);

    @ArchTest
    static final ArchRule normalizeKnowsNoChannel = law("normalize..", CAMEL, SQL, "org.guichet.channel..");

    @ArchTest
    static final ArchRule followUpsKnowNoKind = law("followup..", CAMEL, SQL, "org.guichet.channel..");

    @ArchTest
    static final ArchRule theClockKnowsOnlyCases = noClasses()
            .that()
            .resideInAPackage("org.guichet.clock..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.guichet..")
                    .and(resideOutsideOfPackages("org.guichet.clock..", "org.guichet.cases..")));

    @ArchTest
    static final ArchRule assigningKnowsOnlyCases = noClasses()
            .that()
            .resideInAPackage("org.guichet.assignment..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.guichet..")
                    .and(resideOutsideOfPackages("org.guichet.assignment..", "org.guichet.cases..")));

    @ArchTest
    static final ArchRule noticesKnowNoChannel = law("proactive..", CAMEL, SQL, "org.guichet.channel..");

    @ArchTest
    static final ArchRule supplementsKnowNoChannel = law("supplement..", CAMEL, SQL, "org.guichet.channel..");

    @ArchTest
    static final ArchRule storiesKnowNoChannel =
            law("story..", CAMEL, SQL, "org.guichet.channel..", "org.guichet.web..");

    @ArchTest
    static final ArchRule lessonsKnowNoChannel =
            law("lessons..", CAMEL, SQL, "org.guichet.channel..", "org.guichet.web..");

    @ArchTest
    static final ArchRule thePolicyKnowsNoStore =
            law("policy..", CAMEL, SQL, "org.guichet.store..", "org.guichet.web..");

    @ArchTest
    static final ArchRule tryingKnowsNoChannel = law("tryout..", CAMEL, SQL, "org.guichet.channel..");

    @ArchTest
    static final ArchRule storeDoesNotKnowCamel = law("store..", CAMEL);

    @ArchTest
    static final ArchRule deliveryDoesNotKnowChannels = law("delivery..", "org.guichet.channel..");

    @ArchTest
    static final ArchRule webDoesNotSpeakSql = law("web..", SQL);

    @ArchTest
    static final ArchRule configDoesNotKnowTheStore = law("config..", "org.guichet.store..");

    @ArchTest
    static final ArchRule metricsKnowNoTransport = law("metrics..", CAMEL, SQL);

    @ArchTest
    static final ArchRule measuringKnowsOnlyJava = classes()
            .that()
            .resideInAPackage("org.guichet.measure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.guichet.measure..");

    @ArchTest
    static final ArchRule onlyCommandsKnowTheWiring = noClasses()
            .that()
            .resideOutsideOfPackages("org.guichet.gateway..", "org.guichet.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.guichet.gateway..", "org.guichet.cli..");

    /** What is told aloud has a name that alerts may rest on. */
    @ArchTest
    static final ArchRule everythingLoggedIsAHappening = noClasses()
            .should()
            .callMethodWhere(
                    target(owner(assignableTo("org.slf4j.Logger"))).and(target(nameMatching("info|warn|error"))));

    @ArchTest
    static final ArchRule happeningsKnowNothingOfTheRest = classes()
            .that()
            .resideInAPackage("org.guichet.happening..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.slf4j..", "org.jspecify..", "org.guichet.happening..");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.NullMarked");

    private static ArchRule law(String owner, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage("org.guichet." + owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }
}
