package org.guichet.config;

import java.util.List;
import java.util.Set;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;

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

    /** One parameter of a channel. */
    static final Shape VALUE = Shape.of(
            Key.text("name").required("write \"- name: path\" and \"value: …\" below it"),
            Key.text("value").required("write \"value: …\""));

    /** A channel. */
    static final Shape TEMPLATED_ROUTE = Shape.of(
            Key.text("routeTemplateRef")
                    .required("name the channel's kind, e.g. routeTemplateRef: scanned-mail")
                    .about("The channel's kind: the id of a route template in routes/kinds/."),
            Key.text("routeId")
                    .required("name the channel, e.g. routeId: scanner-hq")
                    .about("The channel's name, in every case and every count."),
            Key.anything("prefixId"),
            Key.anything("routeConfigurationId"),
            Key.anything("group"),
            Key.anything("beans"),
            Key.entries("parameters", VALUE));

    /** One parameter of a channel kind. */
    static final Shape PARAMETER = Shape.of(
            Key.text("name").required("name the parameter"),
            Key.text("description"),
            Key.text("defaultValue"),
            Key.oneOf("required", "true", List.of("true", "false")));

    /** A channel kind. */
    static final Shape ROUTE_TEMPLATE = Shape.of(
            Key.text("id").required("name the kind, e.g. web-form"),
            Key.text("description"),
            Key.entries("parameters", PARAMETER),
            Key.anything("beans"),
            Key.anything("from"),
            Key.anything("route"),
            Key.anything("note"),
            Key.anything("configurer"));

    private Dsl() {}
}
