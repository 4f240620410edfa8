package org.guichet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.guichet.channel.http.Request;
import org.jspecify.annotations.Nullable;

/** What is served as it stands: the style sheet, the OpenAPI document, the case's schema. */
final class Documents {

    private static final String CACHED = "public, max-age=3600";

    /** Runs beside the counter's page, which does not lie below this file's folder (Service Workers, section 6.4). */
    private static final String WORKER = "counter-worker.js";

    private static final Map<String, String> STATIC = Map.of(
            "guichet.css",
            "text/css; charset=utf-8",
            "guichet.svg",
            "image/svg+xml",
            "counter.js",
            "text/javascript; charset=utf-8",
            WORKER,
            "text/javascript; charset=utf-8",
            "console.js",
            "text/javascript; charset=utf-8",
            "console.css",
            "text/css; charset=utf-8",
            "case.js",
            "text/javascript; charset=utf-8",
            "tryout.js",
            "text/javascript; charset=utf-8");

    Reply asset(Request request) {
        String name = request.pathValue("file");
        String type = STATIC.get(name);
        if (type == null) {
            return Problem.notFound("There is no such file.").reply();
        }
        Reply file = resource("/org/guichet/web/static/" + name, type).with("Cache-Control", CACHED);
        return name.equals(WORKER) ? file.with("Service-Worker-Allowed", "/counter") : file;
    }

    Reply openApi(Request request) {
        return resource("/org/guichet/web/openapi.json", "application/json").with("Cache-Control", CACHED);
    }

    Reply schema(Request request) {
        return resource("/org/guichet/cases/case-1.schema.json", "application/schema+json")
                .with("Cache-Control", CACHED);
    }

    private static Reply resource(String name, String type) {
        byte[] bytes = read(name);
        return bytes == null ? Problem.notFound("There is no such file.").reply() : Reply.of(200, type, bytes);
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream stream = Documents.class.getResourceAsStream(name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
