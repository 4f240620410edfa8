package org.guichet.web;

import java.time.ZoneId;

/**
 * How pages speak for the organisation.
 *
 * @param organisation as complainants know it
 * @param zone in which pages show instants
 */
public record PageSettings(String organisation, ZoneId zone) {}
