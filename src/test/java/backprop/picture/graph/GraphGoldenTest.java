package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Frames;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.Transcript;
import backprop.session.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The graph of the worked example at its seventh step, BP2, as a text that one can read. */
class GraphGoldenTest {
    private static final String FILE = "/picture/worked-example-step-7.txt";

    @Test
    void theWorkedExampleLooksAsItDid() throws IOException {
        Frame frame = Frames.after(Frames.example("worked-example"), 7);
        GraphLayout layout = GraphLayout.of(frame.lab().network(), new Size(940, 640), null);
        assertThat(Transcript.of(GraphPicture.of(frame, layout, Theme.LIGHT, null)))
                .isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(GraphGoldenTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
