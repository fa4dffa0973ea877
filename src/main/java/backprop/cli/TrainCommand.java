package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.training.NonFinite;
import backprop.training.Progress;
import backprop.training.Recipe;
import backprop.training.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many steps of descent on the samples of a network file. */
@Command(
        name = "train",
        description = "Train the network on its samples and print the loss before each step, the mean over the step's"
                + " samples, and the weights and biases after the last. The same words give the same bytes.")
final class TrainCommand implements Callable<Integer> {
    /** Steps between two looks at the clock and at whether to stop. */
    private static final int STRIDE = 100;

    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Mixin
    private final TrainOptions options = new TrainOptions();

    @Option(names = "--json", description = "Print the numbers as JSON; each reads back to the same bits.")
    private boolean json;

    @Option(
            names = "--progress",
            description = "Tell on stderr how far it has come; it does so anyway where a person looks on.")
    private boolean progress;

    private final Output out;
    private final PrintStream err;

    TrainCommand(Output out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer, InterruptedException {
        NetworkDocument document = options.chosen(network.read());
        if (document.samples().isEmpty()) {
            throw new NegativeAnswer(
                    network.file() + ": the network has no samples to learn from; add one to \"samples\"");
        }
        Recipe recipe = options.recipe(document);
        Run run = Run.of(recipe);
        Losses losses = new Losses();
        train(run, losses);
        if (json) {
            TrainText.json(out, losses, run.progress().network());
        } else if (losses.size() > 0) {
            TrainText.table(out, document, recipe, losses);
        }
        out.flush(); // the losses up to where it stopped stand before what is said of that
        requireFinite(run);
        return ExitCode.OK;
    }

    /** A run stops before a step that cannot be made, but its last one may have led nowhere too. */
    private void requireFinite(Run run) throws NegativeAnswer {
        Progress progress = run.progress();
        boolean isFinite = progress.network().parameterCells().stream()
                .allMatch(cell -> Double.isFinite(progress.network().get(cell)));
        if (progress.isStopped() || !isFinite) {
            throw new NegativeAnswer(network.file()
                    + (progress.step() == 0
                            ? ": before the first step a number is not finite" + cause(run)
                                    + ", so that nothing can be trained"
                            : ": at step " + progress.step() + " a number is no longer finite" + cause(run)
                                    + ", so that the training stopped; a smaller --learning-rate may help"));
        }
    }

    /** A weight or bias is so on every sample. */
    private static String cause(Run run) {
        return NonFinite.in(run.progress().network(), run.recipe().training())
                .map(found -> ", first " + found.cause()
                        + (found.cause().quantity().isParameter() ? "" : " on sample " + (found.sample() + 1)))
                .orElse("");
    }

    private void train(Run run, Losses losses) throws InterruptedException {
        int steps = options.steps();
        try (ProgressLine line = new ProgressLine(err, progress || Terminal.isThere(), steps)) {
            for (int done = 0; done < steps && !run.progress().isStopped(); done += STRIDE) {
                run.advance(Math.min(STRIDE, steps - done), losses);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                line.tell(losses.size(), losses.last());
            }
        }
    }
}
