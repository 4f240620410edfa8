package org.guichet.cases;

/**
 * What made this revision.
 *
 * @param version of the gateway
 * @param configuration digest of the configuration in force
 */
public record NormalizerInfo(String version, String configuration) {}
