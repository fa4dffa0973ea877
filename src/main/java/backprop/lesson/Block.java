package backprop.lesson;

import backprop.engine.Cell;
import backprop.lesson.practice.Derivation;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Prose;
import backprop.picture.formula.Formula;
import java.util.List;
import java.util.stream.IntStream;

/** What a lesson consists of, from top to bottom. */
public sealed interface Block {
    /** A heading below the title; level 2 or 3. */
    record Heading(int level, Prose text) implements Block {}

    /** Running text. */
    record Paragraph(Prose text) implements Block {}

    /** Mathematics on a line of its own. */
    record Display(String tex, Formula formula) implements Block {}

    /** A list; each item holds blocks. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A table with a head. */
    record Table(List<Prose> head, List<List<Prose>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** Something aside, such as a derivation, that can be folded away. */
    record Note(Prose title, List<Block> blocks) implements Block {
        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    /** Lines of code. */
    record Listing(String code) implements Block {}

    /** Numbers of the pass, each to be shown with its arithmetic: {@code trace.explain(cell)}. */
    record Numbers(List<Cell> cells) implements Block {
        public Numbers {
            cells = List.copyOf(cells);
        }
    }

    /** A question; the key, such as {@code q2}, is its name in the progress file. */
    record Exercise(String key, Question question) implements Block {}

    /** A view of the lab. */
    record View(LiveView view) implements Block {}

    /** Years in order. */
    record Timeline(List<Event> events) implements Block {
        public Timeline {
            events = List.copyOf(events);
        }
    }

    /** One entry of a timeline. */
    record Event(int year, String who, Prose what) {}

    /** Counts of a network whose sizes can be changed; see {@link backprop.engine.Cost}. */
    record Counter(List<Integer> sizes) implements Block {
        public Counter {
            sizes = List.copyOf(sizes);
        }
    }

    /** The switch between conventions; see {@link Convention}. */
    record Conventions() implements Block {}

    /** A derivation whose lines the learner writes. */
    record Guided(String key, Derivation derivation) implements Block {
        /** The name of line number {@code index}, from 0, in the progress file: {@code q2-line-1} for the first. */
        public String lineKey(int index) {
            return key + "-line-" + (index + 1);
        }

        /** The names of all lines. */
        public List<String> lineKeys() {
            return IntStream.range(0, derivation.lines().size())
                    .mapToObj(this::lineKey)
                    .toList();
        }
    }

    /** A kind of practice that makes its own questions: {@code fill-in}, {@code wrong-line}, {@code by-hand}, {@code counting}. */
    record Practice(PracticeKind kind) implements Block {}
}
