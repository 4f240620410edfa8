package org.guichet.config;

import java.util.Set;

/** The words of Camel's YAML DSL (4.18) that a route file may use; Camel itself names neither line nor near miss. */
final class Dsl {

    /** What may stand at the top of a file. */
    static final Set<String> TOP = Set.of(
            "beans",
            "errorHandler",
            "from",
            "intercept",
            "interceptFrom",
            "interceptSendToEndpoint",
            "onCompletion",
            "onException",
            "rest",
            "restConfiguration",
            "route",
            "routeConfiguration",
            "routeTemplate",
            "templatedRoute");

    /** What may be a step. */
    static final Set<String> STEPS = Set.of(
            "aggregate",
            "bean",
            "choice",
            "circuitBreaker",
            "claimCheck",
            "convertBodyTo",
            "convertHeaderTo",
            "convertVariableTo",
            "delay",
            "doTry",
            "dynamicRouter",
            "enrich",
            "filter",
            "idempotentConsumer",
            "intercept",
            "interceptFrom",
            "interceptSendToEndpoint",
            "kamelet",
            "langChain4jTokenizer",
            "loadBalance",
            "log",
            "loop",
            "marshal",
            "multicast",
            "onCompletion",
            "pausable",
            "pipeline",
            "policy",
            "poll",
            "pollEnrich",
            "process",
            "recipientList",
            "removeHeader",
            "removeHeaders",
            "removeProperties",
            "removeProperty",
            "removeVariable",
            "resequence",
            "resumable",
            "rollback",
            "routingSlip",
            "saga",
            "sample",
            "script",
            "serviceCall",
            "setBody",
            "setExchangePattern",
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "setVariables",
            "sort",
            "split",
            "step",
            "stop",
            "threads",
            "throttle",
            "throwException",
            "to",
            "toD",
            "tokenizer",
            "transacted",
            "transform",
            "transformDataType",
            "unmarshal",
            "validate",
            "wireTap");

    static final Set<String> TEMPLATED_ROUTE =
            Set.of("routeTemplateRef", "routeId", "prefixId", "routeConfigurationId", "group", "parameters", "beans");

    static final Set<String> ROUTE_TEMPLATE =
            Set.of("id", "description", "parameters", "beans", "from", "route", "note", "configurer");

    private Dsl() {}
}
