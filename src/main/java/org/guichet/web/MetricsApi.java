package org.guichet.web;

import java.io.IOException;
import org.guichet.channel.http.Request;
import org.guichet.metrics.Scrape;

/** What is counted and measured, for Prometheus and whatever reads its formats. */
final class MetricsApi {

    private final Scrape scrape;

    MetricsApi(Scrape scrape) {
        this.scrape = scrape;
    }

    /** In the format that the reader asks for: Prometheus text, or OpenMetrics. */
    Reply scrape(Request request) throws IOException {
        Scrape.Page page = scrape.write(request.header("accept").orElse(""));
        return Reply.of(200, page.mediaType(), page.text());
    }
}
