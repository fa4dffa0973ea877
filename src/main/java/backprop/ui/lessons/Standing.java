package backprop.ui.lessons;

import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.PracticeKind;
import backprop.lesson.practice.FillIn;
import java.util.ArrayList;
import java.util.List;

/** How far one is with a lesson: done when all its questions are answered, or, where it asks none, when it was opened. */
final class Standing {
    /** The key under which it is kept that a lesson was opened. */
    static final String OPENED = "opened";

    private Standing() {}

    static Entry.Mark of(Lesson lesson, Memory memory) {
        List<String> keys = new ArrayList<>();
        collect(lesson, lesson.blocks(), keys);
        long solved =
                keys.stream().filter(key -> memory.isSolved(lesson.id(), key)).count();
        boolean opened = memory.isSolved(lesson.id(), OPENED);
        if (solved == keys.size() && (opened || solved > 0)) {
            return Entry.Mark.DONE;
        }
        return opened || solved > 0 ? Entry.Mark.BEGUN : Entry.Mark.NEW;
    }

    private static void collect(Lesson lesson, List<Block> blocks, List<String> keys) {
        for (Block block : blocks) {
            if (block instanceof Block.Exercise exercise) {
                keys.add(exercise.key());
            } else if (block instanceof Block.Guided guided) {
                keys.add(guided.key());
            } else if (block instanceof Block.Practice practice && practice.kind() == PracticeKind.FILL_IN) {
                keys.add("round-" + FillIn.rounds(lesson.trace()));
            } else if (block instanceof Block.Note note) {
                collect(lesson, note.blocks(), keys);
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> collect(lesson, item, keys));
            }
        }
    }
}
