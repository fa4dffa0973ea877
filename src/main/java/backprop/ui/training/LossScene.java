package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.training.ContourPicture;
import backprop.training.LossLandscape;
import backprop.training.LossSlice;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.Tangent;
import backprop.training.Waypoint;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The loss around a network, computed.
 *
 * @param request what was asked for
 * @param path the way of the two parameters through the run
 * @param beside that of the second run, if there is one
 * @param slice along the first, through the network that is tried
 * @param up the tangent along the second
 * @param landscape over both, if it was asked for and there are two
 */
record LossScene(
        Request request,
        List<Waypoint> path,
        Optional<ContourPicture.Beside> beside,
        LossSlice slice,
        Tangent up,
        Optional<LossLandscape> landscape) {
    private static final int SLICE = 121;
    /** Multiplications that a landscape may take: some tenths of a second. */
    private static final double BUDGET = 1e8;

    private static final int FEWEST = 16;
    private static final int MOST = 64;

    /**
     * What to compute.
     *
     * @param network that of the step
     * @param tried the same with other values of the two parameters, or itself
     * @param beside the second run, if two are compared
     * @param contour true if the landscape is wanted
     */
    record Request(
            Look look, Run run, int step, Network network, Network tried, Optional<Beside> beside, boolean contour) {
        /** True if another request is about the same curve and landscape. */
        boolean isAround(Request other) {
            return run.equals(other.run)
                    && step == other.step
                    && network.equals(other.network)
                    && beside.equals(other.beside)
                    && look.withLog(true).equals(other.look.withLog(true));
        }

        Samples samples() {
            return run.recipe().training();
        }
    }

    /**
     * A second run.
     *
     * @param steps how many it had made
     */
    record Beside(String name, Run run, int steps) {
        static Optional<Beside> of(Outcome outcome) {
            return Optional.ofNullable(outcome.rival())
                    .map(r -> new Beside(r.name(), r.run(), r.run().history().steps()));
        }
    }

    /** Computes a request; what an earlier scene has of it is taken from there. */
    static LossScene of(Request request, @Nullable LossScene earlier) {
        LossScene known = earlier != null && earlier.request.isAround(request) ? earlier : null;
        Look look = request.look();
        List<Waypoint> path = known == null ? request.run().history().path(look.across(), look.up()) : known.path;
        Optional<ContourPicture.Beside> beside = known == null
                ? request.beside()
                        .map(b -> new ContourPicture.Beside(
                                b.name(), b.run().history().path(look.across(), look.up())))
                : known.beside;
        List<Waypoint> all = Stream.concat(path.stream(), beside.stream().flatMap(b -> b.path().stream()))
                .toList();
        return new LossScene(
                request,
                path,
                beside,
                slice(request, path, known),
                Tangent.of(request.tried(), request.samples(), look.up()),
                landscape(request, all, known));
    }

    private static LossSlice slice(Request request, List<Waypoint> path, @Nullable LossScene known) {
        Cell across = request.look().across();
        Cell up = request.look().up();
        if (known != null && known.request.tried().get(up) == request.tried().get(up)) {
            return known.slice.touched(Tangent.of(request.tried(), request.samples(), across));
        }
        return LossSlice.of(request.tried(), request.samples(), axis(request, across, path, Waypoint::across, SLICE));
    }

    private static Optional<LossLandscape> landscape(Request request, List<Waypoint> path, @Nullable LossScene known) {
        if (!request.contour() || !request.look().isOverTwo()) {
            return Optional.empty();
        }
        if (known != null && known.landscape.isPresent()) {
            return known.landscape;
        }
        double cost = request.samples().size() * (double) request.network().parameters();
        int count = (int) Math.max(FEWEST, Math.min(MOST, Math.sqrt(BUDGET / cost)));
        return Optional.of(LossLandscape.of(
                request.network(),
                request.samples(),
                axis(request, request.look().across(), path, Waypoint::across, count),
                axis(request, request.look().up(), path, Waypoint::up, count)));
    }

    private static backprop.training.Axis axis(
            Request request, Cell cell, List<Waypoint> path, ToDoubleFunction<Waypoint> value, int count) {
        double[] values =
                path.stream().mapToDouble(value).filter(Double::isFinite).toArray();
        return request.look().reach().axis(cell, request.network().get(cell), values, count);
    }

    /** What the contour draws, if it was asked for. */
    Optional<ContourPicture.Content> contour() {
        Look look = request.look();
        Waypoint home = new Waypoint(
                request.step(),
                request.network().get(look.across()),
                request.network().get(look.up()));
        return landscape.map(l -> new ContourPicture.Content(l, path, beside, home, slice.tangent(), up, look.log()));
    }
}
