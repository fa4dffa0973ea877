package backprop.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import backprop.picture.Ink;
import backprop.picture.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * What the window wears: the controls of AtlantaFX, our own few rules, and the colours of {@link Theme} by name, as in
 * {@code -fx-text-fill: -lab-quiet}, so that drawings and controls never differ.
 */
public final class Look {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Look() {}

    /** Dresses every control of the lab in a theme. */
    public static void choose(Theme theme) {
        Application.setUserAgentStylesheet(
                theme.dark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Gives a scene our own rules and the colours of a theme; again for another theme. */
    public static void wear(Scene scene, Theme theme) {
        Fonts.loadText();
        String sheet = Objects.requireNonNull(Look.class.getResource("lab.css")).toExternalForm();
        scene.getStylesheets().setAll(asSheet(".root{" + colours(theme) + "}"), sheet);
        scene.setFill(ground(theme));
        scene.getRoot().pseudoClassStateChanged(DARK, theme.dark());
    }

    /** Rules as a sheet of their own: unlike a style of the root, it reaches the roots of tooltips and menus too. */
    private static String asSheet(String rules) {
        String encoded = Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
        return "data:text/css;base64," + encoded;
    }

    /** What lies behind the cards. */
    public static Color ground(Theme theme) {
        return Color.web(groundOf(theme).hex());
    }

    private static Ink groundOf(Theme theme) {
        return theme.dark() ? Ink.of(0x12161C) : Ink.of(0xF4F6F8);
    }

    /** The colours of a theme as a style. */
    static String colours(Theme theme) {
        Ink ground = groundOf(theme);
        return "-lab-ground:" + ground.hex()
                + name("surface", theme.surface())
                + name("text", theme.text())
                + name("quiet", theme.quiet())
                + name("faint", theme.faint())
                + name("line", theme.line())
                + name("forward", theme.forward())
                + name("forward-text", theme.forwardText())
                + name("backward", theme.backward())
                + name("backward-text", theme.backwardText())
                + name("chip", theme.chip())
                + name("accent", theme.accent())
                + name("primary", theme.primary())
                + name("accent-quiet", theme.surface().towards(theme.accent(), 0.12))
                + name("good", theme.good())
                + name("good-quiet", theme.surface().towards(theme.good(), 0.08))
                + name("wrong-quiet", theme.surface().towards(theme.backward(), 0.08))
                + name("weights", theme.weights())
                + ";";
    }

    private static String name(String name, Ink ink) {
        return ";-lab-" + name + ":" + ink.hex();
    }
}
