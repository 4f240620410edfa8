package org.guichet.config.keys;

/**
 * A configuration file, or the files of a folder.
 *
 * @param path within {@code config/}, e.g. {@code guichet.yaml}, or {@code regimes/*.yaml}
 * @param schema the name of its JSON Schema within {@code config/schema/}
 * @param about what it is for
 */
public record FileShape(String path, String schema, String about, Shape shape) {}
