package org.guichet.web;

import java.time.ZoneId;

/**
 * @param organisation as complainants know it
 * @param zone in which pages show instants
 */
public record PageSettings(String organisation, ZoneId zone) {}
