package backprop.ui.lessons;

import backprop.lesson.Lesson;
import backprop.lesson.Section;
import backprop.lesson.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The table of contents. The arrow keys go from lesson to lesson; section titles are passed over. */
final class Contents extends ListView<Entry> {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Consumer<Lesson> onChosen;
    private final Function<Lesson, Entry.Standing> standing;

    Contents(Consumer<Lesson> onChosen, Function<Lesson, Entry.Standing> standing) {
        this.onChosen = onChosen;
        this.standing = standing;
        setId("lesson-list");
        setAccessibleText("Lessons");
        getStyleClass().add("contents");
        setCellFactory(list -> new Line());
        getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, is) -> selected(was.intValue(), is.intValue()));
    }

    /** Fills the list. */
    void show(Shelf shelf) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : Section.values()) {
            if (!shelf.in(section).isEmpty()) {
                entries.add(new Entry.Head(section));
                shelf.in(section).forEach(lesson -> entries.add(new Entry.Item(lesson)));
            }
        }
        getItems().setAll(entries);
    }

    /** Chooses a lesson by its name; one that is not there changes nothing. */
    void choose(String id) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Entry.Item item
                    && item.lesson().id().equals(id)) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - 3));
            }
        }
    }

    /** Chooses the next lesson, or the one before. */
    void go(int by) {
        int at = getSelectionModel().getSelectedIndex();
        for (int i = at + by; i >= 0 && i < getItems().size(); i += by) {
            if (getItems().get(i) instanceof Entry.Item item) {
                choose(item.lesson().id());
                return;
            }
        }
    }

    private void selected(int was, int is) {
        if (is < 0 || is >= getItems().size()) {
            return;
        }
        if (getItems().get(is) instanceof Entry.Item item) {
            onChosen.accept(item.lesson());
        } else {
            int next = is < was && is > 0 ? is - 1 : is + 1;
            javafx.application.Platform.runLater(() -> getSelectionModel().select(next));
        }
    }

    /** One line: a mark and a title, or the name of a section. */
    private final class Line extends ListCell<Entry> {
        Line() {
            setWrapText(true);
            prefWidthProperty().bind(Contents.this.widthProperty().subtract(24));
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("section");
            pseudoClassStateChanged(DONE, false);
            setAccessibleText(null);
            setId(null);
            setText(empty ? null : text(Objects.requireNonNull(entry)));
        }

        private String text(Entry entry) {
            if (entry instanceof Entry.Head head) {
                getStyleClass().add("section");
                return head.section().title().toUpperCase(Locale.ROOT);
            }
            Lesson lesson = ((Entry.Item) entry).lesson();
            Entry.Standing now = standing.apply(lesson);
            pseudoClassStateChanged(DONE, now.mark() == Entry.Mark.DONE);
            setId("lesson-" + lesson.id());
            setAccessibleText(lesson.title() + ", " + now.words());
            String share = now.share().isEmpty() ? "" : "  " + now.share();
            return now.mark().sign() + "  " + lesson.title() + share;
        }
    }
}
