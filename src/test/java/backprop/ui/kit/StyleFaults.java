package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test in which JavaFX warns of a style: a colour that no sheet defines, a rule that it cannot read, a value that
 * it cannot convert. JavaFX draws something else then, and tells nobody but the log. Registered for all tests, so that none
 * has to think of it.
 */
public final class StyleFaults implements BeforeEachCallback, AfterEachCallback {
    /** Held here, since the log manager would let go of it and of its handler. */
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private static final Collector SAID = new Collector();

    static {
        SAID.setLevel(Level.WARNING);
        STYLES.addHandler(SAID);
    }

    /** Before the window of a test is opened: extensions that are found come before those that a test names. */
    @Override
    public void beforeEach(ExtensionContext test) {
        SAID.take();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(take()).as("what JavaFX says of styles").isEmpty();
    }

    /** What has been warned of since the test began or this was asked, which forgets it. */
    static List<String> take() {
        return SAID.take();
    }

    private static final class Collector extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord record) {
            if (isLoggable(record)) {
                said.add(record.getMessage());
            }
        }

        private synchronized List<String> take() {
            List<String> taken = List.copyOf(said);
            said.clear();
            return taken;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
