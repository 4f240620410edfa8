package org.guichet.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.config.Settings;

/** Camel as a gateway has it, and as a channel is tried with it. */
final class CamelContexts {

    /** What is inside a route has so long to come out when the gateway stops. */
    static final Duration DRAIN = Duration.ofSeconds(5);

    private CamelContexts() {}

    // Placeholders come from here alone: a variable HOME in the environment must not become a channel's {{home}}.
    static DefaultCamelContext of(Path home, Settings settings) {
        DefaultCamelContext camel = new DefaultCamelContext();
        Properties placeholders = new Properties();
        placeholders.setProperty("home", home.toString());
        placeholders.setProperty(
                "normalizeWorkers", Integer.toString(settings.normalize().workers()));
        placeholders.setProperty("documentWorkers", Integer.toString(Readers.documentLanes(settings)));
        PropertiesComponent properties = (PropertiesComponent) camel.getPropertiesComponent();
        properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        properties.setInitialProperties(placeholders);
        properties.addPropertiesFunction(new SecretFiles());
        camel.getShutdownStrategy().setTimeout(DRAIN.toSeconds());
        return camel;
    }

    /** @throws CannotStartException naming the route that cannot be used */
    static void start(DefaultCamelContext camel) {
        try {
            camel.start();
        } catch (RuntimeException e) {
            throw CannotStartException.ofRoutes(
                    e.getCause() instanceof FailedToCreateRouteException route
                            ? "route " + route.getRouteId() + " in routes/"
                            : "a route in routes/",
                    e);
        }
    }
}
