package backprop.cli;

import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.flow.PassNorms;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphPicture;
import backprop.picture.step.StepCheck;
import backprop.picture.step.StepPicture;
import backprop.picture.step.UncheckedStep;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The views of a network that can be drawn into a file. */
enum RenderView {
    /** The computational graph. */
    GRAPH {
        @Override
        Picture picture(Frame frame, Theme theme, Size room) {
            GraphLayout layout = GraphLayout.of(frame, room, null);
            return GraphPicture.of(frame, layout, theme, null);
        }
    },
    /** The step that was made last, as the panel beside the graph explains it; as high as it needs to be. */
    STEP {
        @Override
        Picture picture(Frame frame, Theme theme, Size room) {
            double width = Math.min(room.width(), WIDEST_STEP);
            Optional<StepCheck> check = frame.playhead()
                    .current(frame.trace())
                    .map(step -> UncheckedStep.of(frame, step, GradientCheck.DEFAULT_STEP))
                    .filter(step -> !step.isEmpty())
                    .map(UncheckedStep::check);
            return StepPicture.of(frame, StepPicture.View.SUMS, check, theme, width);
        }
    },
    /** The norm of δ by layer. */
    FLOW {
        @Override
        Picture picture(Frame frame, Theme theme, Size room) {
            Network network = frame.lab().network();
            int first = network.depth() + 1;
            while (first > 1 && frame.knows(Cell.delta(first - 1, 1))) {
                first--;
            }
            String name = frame.lab().name().isBlank()
                    ? network.shape()
                    : OneLine.of(frame.lab().name());
            return PassNorms.of(name, frame.trace(), first, theme, room);
        }
    };

    /** Lines longer than this are hard to read. */
    private static final double WIDEST_STEP = 720;

    abstract Picture picture(Frame frame, Theme theme, Size room);

    /** The view after so many steps of the pass of a sample, after all of them if {@code step} is null. */
    Picture draw(NetworkDocument document, Sample sample, @Nullable Integer step, Theme theme, Size room)
            throws UsageException {
        Session session = new Session(Lab.of(document.name(), document.network(), List.of(sample)));
        int last = session.frame().trace().steps().size();
        if (step != null && (step < 0 || step > last)) {
            throw new UsageException("--step " + step + ": the pass has steps 0 to " + last);
        }
        session.seek(Playhead.after(step == null ? last : step));
        return picture(session.frame(), theme, room);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name of a view. */
    static final class Named implements ITypeConverter<RenderView> {
        @Override
        public RenderView convert(String text) {
            return Arrays.stream(values())
                    .filter(view -> view.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + Arrays.stream(values()).map(RenderView::word).collect(Collectors.joining(", "))
                            + ", found " + OneLine.quoted(text)));
        }
    }
}
