package backprop.ui;

import backprop.document.imports.OpenedFile;
import backprop.engine.Network;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.build.ImportDialog;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Plural;
import java.util.List;
import java.util.function.Consumer;

/** Asks what a file of weights does not say, and opens the network that they make, which is in no file yet. */
final class ImportDesk {
    private final Session session;
    private final Messages messages;
    private final Overlay cards;
    private final Work work;

    ImportDesk(Session session, Messages messages, Overlay cards, Work work) {
        this.session = session;
        this.messages = messages;
        this.cards = cards;
        this.work = work;
    }

    /**
     * Asks; Escape and <i>Cancel</i> leave everything as it is.
     *
     * @param file the name of the file
     * @param opened is told what has taken the place of what was open
     */
    void ask(String file, OpenedFile.Weights weights, Consumer<Lab> opened) {
        ImportDialog dialog = new ImportDialog(
                weights.title(),
                weights.found(),
                answer -> {
                    cards.hide();
                    make(file, answer, opened);
                },
                cards::hide);
        cards.showWhenFree(() -> cards.show(dialog, dialog.first()));
    }

    private void make(String file, ImportDialog.Answer answer, Consumer<Lab> opened) {
        long revision = session.revision();
        work.follow(
                "Importing " + file + " …",
                answer::network,
                network -> {
                    session.apply(new Edit.Replace(answer.name(), network, List.of()), revision);
                    opened.accept(session.latest());
                    messages.hint(hint(file, network));
                },
                failure -> messages.problem(FileDesk.reason(failure)));
    }

    private static String hint(String file, Network network) {
        return "Imported " + file + ": " + FileDesk.shape(network) + ", "
                + Plural.of(network.parameters(), "parameter")
                + ", no samples: the pass runs on zeros until x is set. It is not saved yet.";
    }
}
