package org.guichet.store.sql;

import java.util.UUID;
import org.guichet.store.Claims;

/** What the tables need to know of claims on arrivals. */
public interface ArrivalClaims extends Claims {

    /** This gateway has just recorded it. */
    void recorded(UUID arrivalId);

    /** For a verdict on this arrival. */
    Guard guard(UUID arrivalId);

    /** A verdict was refused: somebody else has given one, or has the arrival. */
    void refused(UUID arrivalId);
}
