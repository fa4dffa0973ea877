package backprop.ui.graph;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.engine.WeightGradient;
import backprop.picture.AllDigits;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.graph.Colouring;
import backprop.picture.graph.GraphLayout;
import backprop.picture.graph.GraphLayout.Spot;
import backprop.picture.graph.GraphPicture;
import backprop.picture.graph.Hues;
import backprop.picture.graph.ValueScale;
import backprop.session.Frame;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;

/**
 * The graph of the open network. Click a number to ask about it, point at a chip to edit its weight, turn the wheel on the
 * ground to zoom, drag the ground to pan, double-click it to fit.
 */
public final class GraphPane extends Pane {
    private static final int NODES_UP_TO = 150;
    private static final double WHEEL = 1.0015;
    private static final double BUTTON = 1.4;
    private static final double SECONDS_PER_PASS = 0.8;

    private final Session session;
    private final PictureView ground = new PictureView();
    private final PictureView view = new PictureView();
    private final Affine look = new Affine();
    private final EdgeImage lines = new EdgeImage();
    private final Dots dots = new Dots();
    private final Layouts layouts = new Layouts();
    private final ChipEditor editor;
    private final GraphTools tools;
    private final LossInset inset;
    private final OncePerPulse painting;
    private Theme theme = Theme.LIGHT;
    private Camera camera = Camera.FITTED;
    private Frame frame;
    private @Nullable Size laidOutIn;
    private @Nullable GraphLayout drawn;
    private @Nullable Cell hovered;
    private @Nullable Point2D dragged;
    private double pace = 1;
    private boolean moves = true;
    private boolean hidesChips;
    private @Nullable Colouring chosen;
    private List<Session> beside = List.of();
    private Supplier<Hues> hues = () -> Hues.USUAL;

    /** The graph of a session. */
    public GraphPane(Session session) {
        this.session = session;
        this.frame = session.frame();
        setId("graph");
        setAccessibleText("computational graph");
        setMinSize(240, 200);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        view.getTransforms().add(look);
        editor = new ChipEditor(session, view);
        tools = new GraphTools(this);
        ground.getTransforms().add(look);
        ground.setMouseTransparent(true);
        inset = new LossInset(this::repaint);
        getChildren().addAll(ground, lines, dots, view, inset.node(), editor.node(), tools.node());
        getStylesheets().addAll(tools.node().getStylesheets());
        painting = new OncePerPulse(this, this::paint);
        view.onCell(session::focus);
        view.onTip(cell -> AllDigits.of(frame, cell));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        return session.subscribe(this::render);
    }

    /** The number that a node of the graph shows, if it is known at this step. */
    public Optional<Cell> cellAt(@Nullable EventTarget node) {
        return view.cellAt(node).filter(frame::knows);
    }

    /**
     * The whole graph as it is drawn now, without what the pointer does to it. Where the zoom makes it too large to be
     * drawn whole, it is the graph without zoom.
     */
    public Picture picture() {
        return picture(theme);
    }

    /** The same in the colours of a theme. */
    public Picture picture(Theme worn) {
        Size room = new Size(Math.max(1, getWidth()), Math.max(1, getHeight()));
        GraphLayout drawn = layouts.at(frame, room, camera, colouring());
        GraphLayout whole = Layouts.isWhole(drawn) ? drawn : Layouts.fitted(frame, room, colouring());
        return GraphPicture.of(frame, whole, worn, null, colouring(), scale());
    }

    /** Shows a frame at the next pulse. */
    void render(Frame next) {
        Playhead before = frame.playhead();
        boolean stepped =
                next.revision() == frame.revision() && !next.playhead().equals(before);
        if (!next.lab().first().equals(frame.lab().first())) {
            hovered = null; // it was of another network
        }
        if (isOver(next)) {
            chosen = null;
        }
        frame = next;
        painting.request();
        if (stepped) {
            animate(next.playhead().compareTo(before) > 0);
        }
    }

    /** True if colours that were chosen for the present frame say nothing about the next. */
    private boolean isOver(Frame next) {
        boolean otherPass = Colouring.ofPass(next) != Colouring.ofPass(frame);
        return !next.lab().network().sizes().equals(frame.lab().network().sizes())
                || (chosen != Colouring.PLAIN && otherPass);
    }

    /** What the colours say: what was chosen, or what suits the network and the step. */
    Colouring colouring() {
        Colouring wanted = chosen;
        if (wanted != null && (wanted.isOfValues() || canBePlain())) {
            return wanted;
        }
        return beside.isEmpty() ? Colouring.of(frame) : Colouring.ofPass(frame);
    }

    /** True if all neurons find room with their numbers: no layer is drawn in part as if it were whole. */
    private boolean canBePlain() {
        return getWidth() < 1 || getHeight() < 1 || !layouts.isTooWide(frame, new Size(getWidth(), getHeight()));
    }

    /** Chooses what the colours say until another pass or another network is shown. */
    void colour(Colouring wanted) {
        chosen = wanted;
        dots.halt();
        painting.request();
    }

    /** Measures colours on one scale with another network, that stands beside this one, and always shows values. */
    public Subscription compareWith(Session other) {
        beside = List.of(other);
        return other.subscribe(theirs -> painting.request());
    }

    private ValueScale scale() {
        List<Trace> traces = new ArrayList<>(List.of(frame.trace()));
        beside.forEach(session -> traces.add(session.frame().trace()));
        return ValueScale.of(traces).in(hues.get());
    }

    /**
     * Asks for the colours of values from now on.
     *
     * @param worn the colours at this moment
     * @param chosen is told of others that are chosen
     */
    public void hues(Supplier<Hues> worn, Consumer<Hues> chosen) {
        hues = worn;
        tools.onHues(other -> {
            chosen.accept(other);
            repaint();
        });
        sceneProperty().addListener((property, was, is) -> repaint()); // others may have been chosen meanwhile
        repaint();
    }

    /** Shows the same in the colours that are worn now. */
    public void repaint() {
        tools.showHues(hues.get());
        painting.request();
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        dots.halt();
        painting.request();
    }

    /** How fast the dots run: 1 is normal, 2 twice as fast. */
    public void pace(double faster) {
        pace = faster;
    }

    /** Switches the moving dots on or off, for those whom motion disturbs. */
    public void motion(boolean on) {
        moves = on;
        tools.showMotion(on);
        if (!on) {
            dots.halt();
        }
    }

    /** Who is told that the motion was switched on or off by hand. */
    public void onMotion(Consumer<Boolean> listener) {
        tools.onMotion(on -> {
            motion(on);
            listener.accept(on);
        });
    }

    /** Shows the whole graph. */
    public void fit() {
        look(Camera.FITTED);
    }

    /** Zooms in around the middle. */
    public void zoomIn() {
        zoom(BUTTON, getWidth() / 2, getHeight() / 2);
    }

    /** Zooms out around the middle. */
    public void zoomOut() {
        zoom(1 / BUTTON, getWidth() / 2, getHeight() / 2);
    }

    /** Zooms so that what is under a point of the window stays there, though neurons move apart before they grow. */
    private void zoom(double factor, double x, double y) {
        Size room = new Size(getWidth(), getHeight());
        GraphLayout before = layouts.at(frame, room, camera, colouring());
        double shown = Layouts.magnification(before, room, camera);
        Spot under = before.amongNeurons(new Spot((x - camera.x()) / shown, (y - camera.y()) / shown));
        Camera zoomed = camera.zoomed(factor);
        GraphLayout after = layouts.at(frame, room, zoomed, colouring());
        double magnified = Layouts.magnification(after, room, zoomed);
        Spot there = after.at(under);
        look(zoomed.at(x - magnified * there.x(), y - magnified * there.y()));
    }

    private void look(Camera next) {
        camera = next;
        dots.halt();
        painting.request();
    }

    private void paint() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Size room = new Size(getWidth(), getHeight());
        GraphLayout whole = layouts.at(frame, room, camera, colouring());
        double magnification = Layouts.magnification(whole, room, camera);
        Size size = whole.size();
        camera = camera.within(room, size.width() * magnification, size.height() * magnification);
        GraphLayout now = layouts.inSight(whole, room, camera);
        drawn = now;
        Picture picture = GraphPicture.of(frame, now, theme, hovered, colouring(), scale());
        look.setToTransform(magnification, 0, camera.x(), 0, magnification, camera.y());
        dots.look(magnification, camera.x(), camera.y());
        dots.room(room.width(), room.height());
        List<Shape.Line> edges = edges(picture);
        boolean many = edges.size() > NODES_UP_TO;
        hidesChips = chips(picture) < now.connections();
        view.tipsAside(hidesChips ? this : null);
        double screen =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        lines.show(
                many ? edges : List.of(),
                new EdgeView(room.width(), room.height(), magnification, camera.x(), camera.y(), screen));
        ground.show(part(picture, GraphPane::isGround));
        view.show(part(picture, shape -> !isGround(shape) && !(many && isEdge(shape))));
        view.resize(picture.width(), picture.height());
        tools.showColouring(colouring(), canBePlain());
        editor.refresh(frame);
        inset.show(frame, theme, room, area -> hidden(picture, area));
    }

    /** How many numbers an area hides. */
    private int hidden(Picture picture, Bounds area) {
        Bounds drawn = view.parentToLocal(area);
        return (int) picture.shapes().stream()
                .filter(shape -> shape instanceof Shape.Group && shape.mark().cell() != null)
                .map(shape -> view.nodeFor(shape.mark().key()))
                .flatMap(Optional::stream)
                .filter(node -> node.getBoundsInParent().intersects(drawn))
                .count();
    }

    private static long chips(Picture picture) {
        return picture.shapes().stream()
                .filter(shape -> shape.mark().role() == Role.CHIP)
                .count();
    }

    private static List<Shape.Line> edges(Picture picture) {
        List<Shape.Line> edges = new ArrayList<>();
        for (Shape shape : picture.shapes()) {
            if (shape instanceof Shape.Line line && isEdge(shape)) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static boolean isEdge(Shape shape) {
        return shape instanceof Shape.Line && shape.mark().role() == Role.EDGE;
    }

    /** True of what lies below the connections, which may be an image of their own. */
    private static boolean isGround(Shape shape) {
        return shape.mark().role() == Role.BACKGROUND;
    }

    private static Picture part(Picture picture, Predicate<Shape> wanted) {
        return new Picture(
                picture.width(),
                picture.height(),
                picture.shapes().stream().filter(wanted).toList());
    }

    /** Lets dots run along the connections of the step that was just made, if it was a step forward. */
    private void animate(boolean forward) {
        GraphLayout now = drawn;
        if (!moves || !forward || now == null) {
            dots.halt();
            return;
        }
        Step step = frame.playhead().current(frame.trace()).orElse(null);
        boolean backward = step != null && step.phase() == Step.Phase.BACKWARD;
        dots.run(
                GraphPicture.flowing(frame, now),
                step instanceof WeightGradient
                        ? Dots.Direction.MEETING
                        : backward ? Dots.Direction.BACKWARD : Dots.Direction.FORWARD,
                backward ? theme.backward() : theme.forward(),
                SECONDS_PER_PASS / pace);
    }

    @Override
    protected void layoutChildren() {
        Size room = new Size(getWidth(), getHeight());
        if (!room.equals(laidOutIn)) {
            laidOutIn = room;
            dots.halt();
            painting.request();
        }
        tools.place(getWidth());
    }

    private void pointed(MouseEvent event) {
        editor.offer(event.getTarget(), this);
        boolean onNeuron = view.markAt(event.getTarget())
                .filter(m -> m.role() == Role.NEURON || m.role() == Role.CHIP)
                .isPresent();
        if (hidesChips && !editor.has(event.getTarget())) {
            hover(onNeuron ? view.cellAt(event.getTarget()).orElse(null) : null);
        }
    }

    private void hover(@Nullable Cell cell) {
        if (!Objects.equals(cell, hovered)) {
            hovered = cell;
            painting.request();
        }
    }

    private void pressed(MouseEvent event) {
        boolean ground = view.cellAt(event.getTarget()).isEmpty() && !tools.has(event.getTarget());
        dragged = ground && !editor.has(event.getTarget()) ? new Point2D(event.getX(), event.getY()) : null;
    }

    private void dragged(MouseEvent event) {
        Point2D from = dragged;
        if (from != null) {
            look(camera.moved(event.getX() - from.getX(), event.getY() - from.getY()));
            dragged = new Point2D(event.getX(), event.getY());
        }
    }

    private void clicked(MouseEvent event) {
        boolean onTile = view.markAt(event, mark -> mark.cell() != null).isPresent();
        if (onTile || dragged == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            fit();
        } else {
            requestFocus();
            session.focus(null);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !editor.has(event.getTarget())) {
            zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
            event.consume();
        }
    }
}
