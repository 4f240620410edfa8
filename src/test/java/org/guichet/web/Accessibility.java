package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds on a page, by the rules of WCAG 2.2 up to level AA. */
final class Accessibility {

    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160)).join(' | '));
            }
            """;

    private Accessibility() {}

    /** No serious or critical violation. The page's context must let scripts of tests in ({@code setBypassCSP}). */
    static void assertNothingSerious(Page page, String name) {
        page.evaluate(script());
        Object found = page.evaluate(RUN);
        assertThat((List<?>) found).as(name).isEmpty();
    }

    private static String script() {
        try (InputStream axe =
                Objects.requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
