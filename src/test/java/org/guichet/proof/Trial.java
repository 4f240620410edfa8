package org.guichet.proof;

import java.util.List;
import java.util.Map;

/**
 * All that a run left behind.
 *
 * @param deliveries in the order of receipt, by subscriber
 */
record Trial(List<OracleLedger.Sent> sent, Kept kept, Map<String, List<Received>> deliveries) {}
