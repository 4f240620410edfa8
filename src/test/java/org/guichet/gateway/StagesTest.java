package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.folder.FolderDoor;
import org.guichet.normalize.Normalizer;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {
    @TempDir
    Path home;

    @Test
    void takes() throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        Properties p = new Properties();
        p.put("home", home.toString());
        p.put("normalizeWorkers", "2");
        p.put("documentWorkers", "1");
        camel.getPropertiesComponent().setInitialProperties(p);
        var pc = (org.apache.camel.component.properties.PropertiesComponent) camel.getPropertiesComponent();
        pc.setEnvironmentVariableMode(0);
        pc.setSystemPropertiesMode(0);
        InMemoryCaseStore store = new InMemoryCaseStore();
        Map<ChannelKind, SubmissionReader> readers = new EnumMap<>(ChannelKind.class);
        for (ChannelKind k : ChannelKind.values())
            readers.put(
                    k,
                    (a, c) -> new org.guichet.submission.Reading.Unreadable(
                            org.guichet.arrival.ReasonCode.MALFORMED, "x"));
        camel.getRegistry().bind("ledger", store);
        camel.getRegistry().bind("folderDoor", new FolderDoor());
        camel.getRegistry()
                .bind("arrivals", new ArrivalProcessor(store, new Understanding(readers, new Normalizer()), List.of()));
        camel.getRegistry().bind("deliveries", new Object() {
            public void deliverPending() {}
        });
        RouteFiles files = new RouteFiles(camel, Path.of("routes"));
        long t = System.nanoTime();
        files.loadStagesAndKinds();
        camel.start();
        assertThat(files.loadChannels()).isEmpty();
        System.out.println("start ms " + (System.nanoTime() - t) / 1e6);
        Path f = home.resolve("x.pdf");
        Files.writeString(f, "hello");
        Files.createDirectories(home.resolve("inbox/scans"));
        Files.move(f, home.resolve("inbox/scans/x.pdf"));
        Files.createDirectories(home.resolve("inbox/calls"));
        Files.writeString(home.resolve("inbox/calls/z.txt"), "");
        Thread.sleep(4000);
        System.out.println(store.counts());
        try (var s = Files.walk(home)) {
            s.forEach(System.out::println);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .until(() -> store.counts().stream()
                                .mapToLong(c -> c.state() == ArrivalState.QUARANTINED ? c.count() : 0)
                                .sum()
                        == 2);
        System.out.println(store.counts());
        try (var s = Files.walk(home)) {
            s.forEach(System.out::println);
        }
        camel.stop();
    }
}
