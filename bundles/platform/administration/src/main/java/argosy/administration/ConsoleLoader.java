package argosy.administration;

import argosy.host.InstalledSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the console when {@code bin/argosy --console} asks for it, after the departments: nobody waits for it, and a
 * start without it has nothing of it.
 */
@Component(
        service = {},
        immediate = true)
public final class ConsoleLoader {

    private static final String FEATURE = "argosy-console";

    /** Before the location of each bundle, so that the next start takes them away before they would start. */
    private static final String MARK = "console:";

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleLoader.class);

    private final BundleContext context;
    private final FeaturesService features;

    @Activate
    public ConsoleLoader(
            BundleContext context, @Reference FeaturesService features, @Reference InstalledSet departments)
            throws BundleException {
        this.context = context;
        this.features = features;
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(MARK)) {
                bundle.uninstall();
            }
        }
        String wanted = context.getProperty("argosy.console");
        if (wanted != null && !wanted.isEmpty()) {
            departments.installed().thenRun(this::load);
        }
    }

    private void load() {
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (BundleInfo info : features.getFeature(FEATURE).getBundles()) {
                try (InputStream content =
                        URI.create(info.getLocation()).toURL().openStream()) {
                    bundles.add(context.installBundle(MARK + info.getLocation(), content));
                }
            }
            for (Bundle bundle : bundles) {
                bundle.start();
            }
        } catch (IOException | BundleException e) {
            LOG.error("The console does not start: {}", e.getMessage(), e);
        } catch (Exception e) {
            LOG.error("The feature {} is not to be found: {}", FEATURE, e.getMessage(), e);
        }
    }
}
