package backprop.ui.flow;

import backprop.flow.Summary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen shows, at one moment.
 *
 * @param setup what is chosen
 * @param measured what one seed gave; may be that of an earlier setup while the present one is being measured
 * @param measuring true while it is
 * @param sweep the many seeds
 * @param undo what undo would take back
 * @param redo what redo would do again
 */
record Outcome(
        Setup setup, Measured measured, boolean measuring, Seeds sweep, Optional<String> undo, Optional<String> redo) {
    /** How far the many seeds have come. */
    enum Phase {
        /** Nothing has been run for this setup: it takes long and is waited for to be asked for. */
        WAITING,
        /** On its way. */
        RUNNING,
        /** Stopped by hand. */
        CANCELLED,
        /** Complete. */
        DONE
    }

    /**
     * The many seeds.
     *
     * @param phase how far they have come
     * @param setup what they belong to
     * @param summaries what there is, contenders first, then the cases they were spared; null before the first ones
     */
    record Seeds(Phase phase, Setup setup, @Nullable List<Summary> summaries) {
        /** How many seeds are done. */
        int count() {
            return summaries == null ? 0 : summaries.get(0).count();
        }

        /** Those of the contenders; empty before the first seeds are done. */
        List<Summary> compared() {
            return summaries == null
                    ? List.of()
                    : summaries.subList(0, setup.contenders().size());
        }

        /** That of the case which a contender was spared, if there is one. */
        Optional<Summary> spared(int contender) {
            if (summaries == null || setup.spared().get(contender) == null) {
                return Optional.empty();
            }
            long before = setup.spared().subList(0, contender).stream()
                    .filter(Objects::nonNull)
                    .count();
            return Optional.of(summaries.get(setup.contenders().size() + (int) before));
        }
    }
}
