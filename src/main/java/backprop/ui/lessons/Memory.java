package backprop.ui.lessons;

/** What has been answered rightly, lesson by lesson; it outlives the window. */
public interface Memory {
    /** True if that question of that lesson has been answered rightly. */
    boolean isSolved(String lesson, String key);

    /** That question has been answered rightly. */
    void solve(String lesson, String key);

    /** Forgets everything. */
    void reset();
}
