package backprop.ui;

import backprop.document.FileName;
import backprop.document.NetworkDocument;
import backprop.document.Recovery.Lost;
import java.util.List;
import java.util.function.Consumer;

/** Offers the work that windows lost when they were not closed but ended, one after the other. */
final class RecoveryQuestion {
    private final Overlay overlay;

    RecoveryQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * Asks; Escape and <i>Later</i> keep the copies for the next start.
     *
     * @param lost what there is to recover
     * @param recover opens one
     * @param discard throws one away
     */
    void ask(List<Lost> lost, Consumer<Lost> recover, Consumer<Lost> discard) {
        if (lost.isEmpty()) {
            return;
        }
        Lost first = lost.get(0);
        List<Lost> rest = lost.subList(1, lost.size());
        NetworkDocument document = first.document();
        String of = first.origin()
                .map(origin -> FileName.of(origin.file()))
                .map(name -> " It differs from the file " + name + ".")
                .orElse(" It was never saved to a file.");
        new Question(
                        overlay,
                        "recovery-question",
                        "Recover unsaved work on " + document.name() + "?",
                        "A window ended before this " + document.network().shape() + " network was saved." + of)
                .answer("later", "Later", () -> {})
                .answer("discard-lost", "Discard", () -> {
                    discard.accept(first);
                    ask(rest, recover, discard);
                })
                .answer("recover", "Recover", () -> recover.accept(first))
                .ask();
    }
}
