package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SnapshotTest {
    @Start
    void start(Stage stage) {
        assertThat(stage).isNotNull(); // the toolkit runs, which is all that is needed
    }

    private static Image image(double scale) {
        Shape square = new Shape.Rectangle(Mark.plain(Role.DATUM), 20, 10, 30, 30, 0, Ink.of(0xE74C3C), null);
        Picture picture = new Picture(100, 60, List.of(square));
        byte[] png = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Snapshot.png(picture, Ink.of(0x1B2129), scale));
        return new Image(new ByteArrayInputStream(png));
    }

    @Test
    void aPictureIsDrawnOnItsGround() {
        Image image = image(1);
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(60);
        assertThat(image.getPixelReader().getArgb(5, 5)).isEqualTo(0xFF1B2129);
        assertThat(image.getPixelReader().getArgb(21, 11)).isEqualTo(0xFFE74C3C);
        assertThat(image.getPixelReader().getArgb(51, 41)).isEqualTo(0xFF1B2129);
    }

    @Test
    void twiceTheScaleIsTwiceThePixels() {
        Image image = image(2);
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getPixelReader().getArgb(41, 21)).isEqualTo(0xFFE74C3C);
        assertThat(image.getPixelReader().getArgb(98, 78)).isEqualTo(0xFFE74C3C);
        assertThat(image.getPixelReader().getArgb(102, 82)).isEqualTo(0xFF1B2129);
    }
}
