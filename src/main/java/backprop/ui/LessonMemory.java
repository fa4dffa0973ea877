package backprop.ui;

import backprop.ui.lessons.Memory;
import java.util.HashSet;
import java.util.Set;

/** What has been answered while the window is open. */
final class LessonMemory implements Memory {
    private final Set<String> solved = new HashSet<>();

    @Override
    public boolean isSolved(String lesson, String key) {
        return solved.contains(lesson + "/" + key);
    }

    @Override
    public void solve(String lesson, String key) {
        solved.add(lesson + "/" + key);
    }

    @Override
    public void reset() {
        solved.clear();
    }
}
