package org.guichet.gateway;

import java.util.Set;

/** What routes may refer to, for {@code ./guichet check}; a test holds it equal to what a gateway really binds. */
public final class BeanNames {

    /** Beans and processors by name. */
    public static final Set<String> ALL = Set.of(
            "ledger",
            "sourceTurn",
            "scanOptions",
            "arrivals",
            "deliveries",
            "page-complaint",
            "page-counter",
            "counter-find",
            "page-sent",
            "page-cases",
            "page-case",
            "page-login",
            "page-reviews",
            "page-review",
            "review",
            "api-reviews",
            "api-page-image",
            "api-page",
            "login",
            "api-case",
            "api-cases",
            "api-raw",
            "api-attachment",
            "api-arrival",
            "api-quarantine",
            "api-quarantine-one",
            "api-quarantine-raw",
            "api-quarantine-retry",
            "api-quarantine-correct",
            "api-quarantine-set-aside",
            "api-quarantine-take-back",
            "api-tryout",
            "api-tryout-start",
            "api-tryout-stop",
            "page-tryout",
            "page-mail",
            "tryout",
            "api-erasures",
            "api-erasures-search",
            "api-reconciliation",
            "api-deliveries",
            "api-delivery",
            "api-delivery-retry",
            "api-delivery-replay",
            "openapi",
            "schema",
            "asset",
            "health-live",
            "health-ready",
            "metrics",
            "gate-staff",
            "gate-reader",
            "gate-operator",
            "gate-own-pages",
            "door-web-form",
            "answer-web-form",
            "door-counter",
            "answer-counter",
            "door-event",
            "answer-event",
            "gate-call",
            "door-call",
            "answer-call",
            "gate-mail",
            "door-mail",
            "answer-mail",
            "http-failure");

    /** Placeholders that every route file may use. */
    public static final Set<String> PLACEHOLDERS = Set.of("home", "normalizeWorkers", "documentWorkers");

    private BeanNames() {}
}
