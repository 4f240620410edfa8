package org.guichet.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.channel.http.Request;

/** Renders pages: a template of its own in the common frame. Every value is escaped by the template engine. */
public final class Templates {

    private static final Set<String> WIDE =
            Set.of("case", "cases", "reviews", "review", "tryout", "links", "lessons", "unassigned");

    /** Pages of everybody, which show no way to those of staff. */
    private static final Set<String> PUBLIC = Set.of("complaint", "sent", "login", "error");

    private final Mustache.Compiler compiler =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Messages messages;
    private final PageSettings settings;
    private final Access access;

    Templates(Messages messages, PageSettings settings, Access access) {
        this.messages = messages;
        this.settings = settings;
        this.access = access;
    }

    /** How values are shown to who asked. */
    public Show show(Request request) {
        return new Show(messages, language(request), settings.zone());
    }

    Messages messages() {
        return messages;
    }

    /** In which language to answer. */
    public Language language(Request request) {
        return Language.of(request, settings.usual());
    }

    /**
     * @param template name of the page's template; its title has the key {@code title.<template>}
     * @param values what the template shows, beside the words under {@code t}
     */
    public String page(Request request, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        boolean staff = isForStaff(template) && access.isStaff(request);
        all.put("forStaff", staff);
        all.put("hasConsole", staff && access.hasConsole());
        all.put("loggedIn", access.isLoggedIn(request));
        all.put("signedInAs", staff ? access.named(request).orElse("") : "");
        all.put("in-" + place(template), true);
        return page(language(request), template, all);
    }

    private static boolean isForStaff(String template) {
        return !PUBLIC.contains(template);
    }

    /** The entry of the navigation that leads there. */
    private static String place(String template) {
        return switch (template) {
            case "case" -> "cases";
            case "review" -> "reviews";
            default -> template.indexOf('/') > 0 ? "console" : template;
        };
    }

    private static boolean isWide(String template) {
        return WIDE.contains(template) || template.indexOf('/') > 0;
    }

    /** The same in a language that is known otherwise: that of the form that was sent. */
    String page(Language language, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("t", words(language));
        all.put("lang", language.tag());
        all.put("organisation", settings.organisation());
        all.put("layout", isWide(template) ? "" : "narrow-page");
        all.put("french", language == Language.FRENCH);
        all.putIfAbsent("title", messages.text(language, "title." + template));
        all.put("content", template(template).execute(all));
        return template("frame").execute(all);
    }

    // Keys have dots, which the template engine would take apart: {{#t}}key{{/t}} looks a key up whole.
    private Mustache.Lambda words(Language language) {
        return (fragment, out) -> out.write(
                Escapers.HTML.escape(messages.text(language, fragment.execute().strip())));
    }

    private Template template(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private Template compile(String name) {
        String file = name + ".mustache";
        try (InputStream stream = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return compiler.withLoader(Templates::partial).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader partial(String name) {
        String file = name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
    }
}
