package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guichet.config.RouteModel.Channel;
import org.guichet.config.RouteModel.Placed;
import org.guichet.config.RouteModel.Template;
import org.guichet.config.keys.ValueType;

/** Whether each channel is of a kind that there is, and sets what its kind has, to what it can be. */
final class ChannelLint {

    private static final String VARIABLE = "${env:";
    private static final String FILE = "${file:";

    private final RouteModel model;
    private final KnownPlaces known;

    ChannelLint(RouteModel model, KnownPlaces known) {
        this.model = model;
        this.known = known;
    }

    void check() {
        for (Placed<Channel> channel : model.channels) {
            channel.value().template().ifPresent(reference -> check(channel, reference));
        }
    }

    private void check(Placed<Channel> channel, Placed<String> reference) {
        Template kind = model.templates.get(reference.value());
        if (kind == null) {
            at(
                    reference,
                    "no routeTemplate \"" + reference.value() + "\"",
                    Nearest.hint(reference.value(), model.templates.keySet()));
            return;
        }
        checkNames(channel, kind);
        channel.value().values().forEach((name, value) -> {
            KindParameter parameter = kind.parameters().get(name);
            if (parameter != null) {
                checkValue(parameter, value);
            }
        });
        if (kind.uri().startsWith("mailbox:") || kind.uri().startsWith("maildrop:")) {
            checkLogin(channel, kind);
        }
    }

    private static void checkNames(Placed<Channel> channel, Template kind) {
        Map<String, Placed<String>> given = channel.value().parameters();
        given.forEach((name, at) -> {
            if (!kind.parameters().containsKey(name)) {
                at(
                        at,
                        "\"" + kind.id() + "\" has no parameter \"" + name + "\"",
                        Nearest.hint(name, kind.parameters().keySet()));
            }
        });
        kind.parameters().forEach((name, parameter) -> {
            if (parameter.required() && !given.containsKey(name)) {
                at(
                        channel,
                        "parameter \"" + name + "\" of \"" + kind.id() + "\" is missing",
                        "add \"- name: " + name + "\" and its value under parameters");
            }
        });
    }

    private void checkValue(KindParameter parameter, Placed<String> value) {
        if (value.value().isEmpty() && !parameter.required()) {
            return; // as if it were left out
        }
        if (parameter.type() instanceof ValueType.Secret secret) {
            checkSecret(parameter.name(), secret, value);
            return;
        }
        known.fill(value.value())
                .filter(filled -> !parameter.type().accepts(filled))
                .ifPresent(wrong -> at(
                        value,
                        "\"" + parameter.name() + "\" cannot be \"" + value.value() + "\""
                                + because(parameter.type().trouble(wrong)),
                        "write " + parameter.type().inWords()
                                + parameter
                                        .fallback()
                                        .map(ChannelLint::orDefault)
                                        .orElse("")));
    }

    static String because(String trouble) {
        return trouble.isEmpty() ? "" : ": " + trouble;
    }

    private static String orDefault(String fallback) {
        return fallback.isEmpty() ? "" : "; the default is " + fallback;
    }

    private void checkSecret(String name, ValueType.Secret type, Placed<String> value) {
        String given = value.value();
        if (given.startsWith(VARIABLE) && given.endsWith("}")) {
            String variable = inside(given, VARIABLE);
            if (known.environment().get(variable) == null) {
                at(value, "the environment has no variable " + variable, "set " + variable + " before starting");
            }
        } else if (given.startsWith(FILE) && given.endsWith("}")) {
            checkFile(value, inside(given, FILE));
        } else if (!given.startsWith("{{")) {
            String message = "a secret is written out in \"" + name + "\"";
            String hint = "write \"${file:/path}\" or \"${env:NAME}\": whoever reads this file knows it";
            if (type.namedOnly()) {
                at(value, message, hint);
            } else {
                value.problems().warn(value.node(), message, hint);
            }
        }
    }

    private static void checkFile(Placed<String> value, String path) {
        try {
            List<String> lines = Files.readAllLines(Path.of(path));
            if (lines.isEmpty() || lines.get(0).isBlank()) {
                at(value, "the secret file " + path + " is empty", "put the secret on its first line");
            }
        } catch (IOException | InvalidPathException e) {
            at(value, "the secret file " + path + " cannot be read", "check the path and its permissions");
        }
    }

    private static String inside(String given, String opening) {
        return given.substring(opening.length(), given.length() - 1).strip();
    }

    /** What the mailbox itself would say only when it is started. */
    private static void checkLogin(Placed<Channel> channel, Template kind) {
        Channel given = channel.value();
        if (!given.value("auth", kind).equals("xoauth2")) {
            if (given.value("secret", kind).isEmpty()) {
                at(channel, "there is no \"secret\" to log in with", "add it as \"${file:/path}\" or \"${env:NAME}\"");
            }
            return;
        }
        long ways = List.of("token", "tokenCommand", "tokenUrl").stream()
                .filter(name -> !given.value(name, kind).isEmpty())
                .count();
        if (ways != 1) {
            at(
                    channel,
                    "auth xoauth2 has " + ways + " ways to a token",
                    "give one of token, tokenCommand and tokenUrl");
        }
        boolean granted = !given.value("tokenUrl", kind).isEmpty();
        if (granted
                && (given.value("clientId", kind).isEmpty()
                        || given.value("clientSecret", kind).isEmpty())) {
            at(channel, "\"tokenUrl\" needs \"clientId\" and \"clientSecret\"", "add them under parameters");
        }
    }

    private static void at(Placed<?> place, String message, String hint) {
        place.problems().at(place.node(), message, hint);
    }
}
