package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.OwnPass;
import backprop.session.Session;
import backprop.session.Subscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the numbers that somebody wrote for the pass of a network in the settings, since a network file has no place for
 * them, and gives them back when the same network is open again, with the same sample and rate. It keeps those of the
 * network that was written for last.
 */
final class OwnPassMemory {
    private static final String KEY = "own.pass";
    private static final char SHOWN = '!';

    private final Session session;
    private final Settings settings;
    private @Nullable Lab seen;
    private OwnPass kept = OwnPass.NONE;

    OwnPassMemory(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
    }

    Subscription follow() {
        return session.subscribe(this::render);
    }

    private void render(Frame frame) {
        boolean fresh = frame.undo() == null && frame.redo() == null;
        boolean other = !frame.lab().equals(seen);
        seen = frame.lab();
        if (other && fresh && frame.own().isEmpty()) {
            kept = OwnPass.NONE;
            read(frame).ifPresent(own -> {
                kept = own;
                session.restore(own);
            });
        } else if (other) {
            kept = frame.own();
        } else if (!frame.own().equals(kept)) {
            kept = frame.own();
            keep(frame);
        }
    }

    private void keep(Frame frame) {
        if (frame.own().isEmpty()) {
            settings.remove(KEY);
        } else {
            StringBuilder text = new StringBuilder(fingerprint(frame.lab()));
            frame.own()
                    .written()
                    .forEach((cell, number) ->
                            text.append('\n').append(cell.ascii()).append('=').append(number));
            frame.own().shown().forEach(cell -> text.append('\n').append(SHOWN).append(cell.ascii()));
            settings.put(KEY, text);
        }
        settings.saveSoon();
    }

    /** What was kept for this lab; lines that make no sense are left out. */
    private Optional<OwnPass> read(Frame frame) {
        String text = settings.text(KEY).orElse("");
        if (text.isEmpty() || !text.startsWith(fingerprint(frame.lab()) + "\n")) {
            return Optional.empty();
        }
        Map<Cell, String> written = new LinkedHashMap<>();
        Set<Cell> shown = new HashSet<>();
        text.lines().skip(1).forEach(line -> {
            int end = line.indexOf('=');
            boolean isShown = line.indexOf(SHOWN) == 0;
            String address = isShown ? line.substring(1) : line.substring(0, Math.max(0, end));
            Cell.parse(address).filter(frame.trace()::has).ifPresent(cell -> {
                if (isShown) {
                    shown.add(cell);
                } else {
                    written.put(cell, line.substring(end + 1));
                }
            });
        });
        return Optional.of(new OwnPass(false, written, shown));
    }

    private static String fingerprint(Lab lab) {
        CRC32 sum = new CRC32();
        sum.update(lab.network().loss().fileName().getBytes(StandardCharsets.UTF_8));
        for (int l = 1; l <= lab.network().depth(); l++) {
            Layer layer = lab.network().layer(l);
            sum.update(layer.activation().fileName().getBytes(StandardCharsets.UTF_8));
            update(sum, layer.weights());
            if (layer.hasBiases()) {
                update(sum, layer.biases());
            }
        }
        update(sum, lab.sample().input());
        update(sum, lab.sample().target());
        update(sum, Matrix.column(lab.rate()));
        return lab.network().shape() + " " + Long.toHexString(sum.getValue());
    }

    private static void update(CRC32 sum, Matrix matrix) {
        for (double[] row : matrix.toArray()) {
            ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
            bytes.asDoubleBuffer().put(row);
            sum.update(bytes);
        }
    }
}
