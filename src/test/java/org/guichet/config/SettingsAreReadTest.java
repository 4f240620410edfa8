package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.normalize.Rules;
import org.guichet.web.PageSettings;
import org.junit.jupiter.api.Test;

/** A key that nobody reads promises operators something and does nothing. */
class SettingsAreReadTest {

    /** Reading a key in order to check it, or to hand all of it on, is no effect. */
    private static final Set<String> NO_EFFECT =
            Set.of(Settings.class.getName(), SettingsReader.class.getName(), Check.class.getName());

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guichet");

    @Test
    void everyKeyIsReadByWhatItConfigures() {
        assertThat(unread(Settings.class)).isEmpty();
    }

    /** What keys are copied into is not forgotten there either. */
    @Test
    void everyValueThatAKeyIsPassedOnInIsRead() {
        assertThat(Stream.of(Rules.class, PageSettings.class, OcrSettings.class)
                        .flatMap(settings -> unread(settings).stream()))
                .isEmpty();
    }

    private List<String> unread(Class<?> settings) {
        List<String> unread = new ArrayList<>();
        if (settings.isRecord()) {
            for (RecordComponent component : settings.getRecordComponents()) {
                if (!isRead(component)) {
                    unread.add(settings.getSimpleName() + "." + component.getName());
                }
            }
        }
        for (Class<?> part : settings.getDeclaredClasses()) {
            unread.addAll(unread(part));
        }
        return unread;
    }

    private boolean isRead(RecordComponent component) {
        JavaClass owner = gateway.get(component.getDeclaringRecord());
        boolean byOthers = owner.getMethod(component.getName()).getCallsOfSelf().stream()
                .anyMatch(call -> !NO_EFFECT.contains(outermost(call.getOriginOwner())));
        // A record may answer from its own field, e.g. whether an address is one of the organisation's own.
        boolean byItself = !NO_EFFECT.contains(outermost(owner))
                && owner.getField(component.getName()).getAccessesToSelf().stream()
                        .anyMatch(access -> !isOfEveryRecord(access.getOrigin().getName(), component));
        return byOthers || byItself;
    }

    private static boolean isOfEveryRecord(String method, RecordComponent component) {
        return Set.of("<init>", "toString", "hashCode", "equals", component.getName())
                .contains(method);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(SettingsAreReadTest::outermost).orElse(type.getName());
    }
}
