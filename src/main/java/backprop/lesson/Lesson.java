package backprop.lesson;

import backprop.engine.Trace;
import backprop.lesson.practice.Question;
import backprop.session.Lab;
import java.util.ArrayList;
import java.util.List;

/**
 * One lesson, read, with all its numbers.
 *
 * @param id its name, as in {@code 03-error-signal.md} without number and ending
 * @param order its number, by which lessons are sorted
 * @param title its heading
 * @param lab the network of the lesson, with its sample and learning rate: what the graph beside it shows
 * @param trace the pass from which every number of the lesson comes, the update included
 */
public record Lesson(String id, int order, Section section, String title, Lab lab, Trace trace, List<Block> blocks) {
    public Lesson {
        blocks = List.copyOf(blocks);
    }

    /** The questions in it, also those in notes and lists, in order. */
    public List<Block.Exercise> exercises() {
        List<Block.Exercise> found = new ArrayList<>();
        collect(blocks, found);
        return found;
    }

    private static void collect(List<Block> blocks, List<Block.Exercise> found) {
        for (Block block : blocks) {
            if (block instanceof Block.Exercise exercise) {
                found.add(exercise);
            } else if (block instanceof Block.Note note) {
                collect(note.blocks(), found);
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> collect(item, found));
            }
        }
    }

    /** The keys of all that can be solved in it, in order: what {@link Progress} counts. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys(blocks, keys);
        return keys;
    }

    private void keys(List<Block> blocks, List<String> keys) {
        for (Block block : blocks) {
            if (block instanceof Block.Exercise exercise) {
                keys.add(exercise.key());
            } else if (block instanceof Block.Guided guided) {
                keys.addAll(guided.lineKeys());
            } else if (block instanceof Block.Practice practice) {
                keys.addAll(practice.kind().keys(trace));
            } else if (block instanceof Block.Note note) {
                keys(note.blocks(), keys);
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> keys(item, keys));
            }
        }
    }

    /** The question of that key. */
    public java.util.Optional<Question> question(String key) {
        return exercises().stream()
                .filter(e -> e.key().equals(key))
                .map(Block.Exercise::question)
                .findFirst();
    }
}
