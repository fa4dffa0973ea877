package backprop.ui.lessons;

import backprop.lesson.Lesson;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The pages of the lessons that were opened. A page takes some three megabytes, so that of a lesson in which nothing was done
 * is laid out anew if several others were opened since; where it was scrolled to is kept. A page with work in it stays.
 */
final class Pages {
    /** So many as one goes back and forth between. */
    static final int AT_HAND = 4;

    private final Function<Lesson, Reading> maker;
    private final Map<String, LessonPage> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Double> places = new HashMap<>();

    /**
     * @param maker begins to read a lesson
     */
    Pages(Function<Lesson, Reading> maker) {
        this.maker = maker;
    }

    /** The page of a lesson as it was left. */
    LessonPage of(Lesson lesson) {
        LessonPage page = pages.get(lesson.id());
        if (page == null) {
            page = new LessonPage(lesson, maker.apply(lesson));
            page.scrollTo(places.getOrDefault(lesson.id(), 0.0));
            pages.put(lesson.id(), page);
            dropIdle();
        }
        return page;
    }

    private void dropIdle() {
        int over = pages.size() - AT_HAND;
        for (Iterator<Map.Entry<String, LessonPage>> oldest = pages.entrySet().iterator(); over > 0; over--) {
            Map.Entry<String, LessonPage> entry = oldest.next();
            if (!entry.getValue().isWorkedOn()) {
                places.put(entry.getKey(), entry.getValue().place());
                oldest.remove();
            }
        }
    }

    /** Forgets a page and all that was done in it. */
    void forget(Lesson lesson) {
        pages.remove(lesson.id());
        places.remove(lesson.id());
    }

    /** Does something with the readings of all pages that are there. */
    void each(Consumer<Reading> action) {
        pages.values().forEach(page -> action.accept(page.reading()));
    }
}
