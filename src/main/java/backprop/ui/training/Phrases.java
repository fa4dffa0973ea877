package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.picture.training.ContourPicture;
import backprop.picture.training.SlicePicture;
import backprop.training.Recipe;
import backprop.training.Reduction;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.Series;
import backprop.training.Tangent;

/** What the charts say to those who cannot see them. */
final class Phrases {
    private Phrases() {}

    static String loss(Outcome outcome) {
        Series series = outcome.run().history().loss();
        if (series.isEmpty()) {
            return "Loss by step: nothing yet, " + word(outcome.run()) + " "
                    + Numerals.shown(outcome.run().progress().loss(), 4) + " at the start";
        }
        int step = Math.max(0, Math.min(outcome.step(), outcome.steps() - 1));
        String sum = outcome.run().recipe().reduction() == Reduction.SUM ? "Summed loss" : "Loss";
        return sum + " by step: " + Numerals.scientific(series.at(step), 3) + " at step " + outcome.step() + " of "
                + outcome.steps() + "; the arrow keys travel";
    }

    private static String word(Run run) {
        return run.recipe().reduction().title();
    }

    static String heat(Outcome outcome, Measure measure) {
        StringBuilder words = new StringBuilder(measure.title() + " at step " + outcome.step() + ":");
        for (int l = 1; l <= outcome.network().depth() && outcome.steps() > 0; l++) {
            Series series = measure.of(outcome.run().history(), l);
            int step = Math.max(0, Math.min(outcome.step(), outcome.steps() - 1));
            words.append(l == 1 ? " " : ", ")
                    .append("layer ")
                    .append(l)
                    .append(' ')
                    .append(series.isEmpty() ? "none" : Numerals.scientific(series.at(step), 2));
        }
        return words.toString();
    }

    static String plane(Outcome outcome) {
        return "Output over the plane at step " + outcome.step() + right(outcome);
    }

    /** {@code : 98.1 % of the training samples and 95.0 % of the test right}. */
    private static String right(Outcome outcome) {
        if (outcome.training() || !outcome.hasClasses()) {
            return "";
        }
        Samples test = outcome.run().recipe().test();
        return ": "
                + TrainingCharts.right(outcome.network(), outcome.run().recipe().training())
                + " of the training samples"
                + (test.isEmpty() ? "" : " and " + TrainingCharts.right(outcome.network(), test) + " of the test")
                + " right";
    }

    /** {@code Right: 98.1 %, of the test 95.0 %}, and the same of a second run. */
    static String shares(Outcome outcome) {
        Outcome.Rival rival = outcome.rival();
        return "Right: " + shares(outcome.network(), outcome.run().recipe())
                + (rival == null
                        ? ""
                        : "; " + rival.name() + ": "
                                + shares(rival.network(), rival.run().recipe()));
    }

    private static String shares(Network network, Recipe recipe) {
        return TrainingCharts.right(network, recipe.training())
                + (recipe.test().isEmpty() ? "" : ", of the test " + TrainingCharts.right(network, recipe.test()));
    }

    static String noPlane(Outcome outcome) {
        return "These data have " + outcome.network().size(0)
                + " inputs, which is no plane. At step " + outcome.step()
                + (outcome.training() ? " it trains" : right(outcome)) + ".";
    }

    static String slice(LossScene scene) {
        Cell across = scene.request().look().across();
        Tangent tangent = scene.slice().tangent();
        return "Loss along " + across.unicode() + " at step " + scene.request().step() + ": "
                + word(scene.request().run()) + " "
                + SlicePicture.text(tangent.loss()) + " where it is " + SlicePicture.text(tangent.at()) + ", gradient "
                + SlicePicture.text(tangent.slope()) + ", centred difference " + SlicePicture.text(tangent.difference())
                + "; the arrow keys try other values";
    }

    static String contour(ContourPicture.Content content) {
        Cell across = content.landscape().across().parameter();
        Cell up = content.landscape().up().parameter();
        return "Loss over " + across.unicode() + " and " + up.unicode() + " with the path of the run to step "
                + content.path().get(content.path().size() - 1).step()
                + content.beside().map(b -> " and that of " + b.name()).orElse("") + ": "
                + content.landscape().reduction().title() + " "
                + SlicePicture.text(content.across().loss()) + " where they are "
                + SlicePicture.text(content.across().at())
                + " and " + SlicePicture.text(content.up().at()) + ", gradients "
                + SlicePicture.text(content.across().slope()) + " and "
                + SlicePicture.text(content.up().slope())
                + "; the arrow keys try other values";
    }
}
