package org.guichet.cli.demo;

import java.util.List;
import org.guichet.cases.Case;
import org.guichet.store.ArrivalStatus;
import org.jspecify.annotations.Nullable;

/** What became of a sample, and how that differs from what was expected. */
record DemoResult(
        Sample sample, ArrivalStatus status, @Nullable Case opened, List<String> differences) {}
