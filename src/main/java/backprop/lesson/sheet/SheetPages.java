package backprop.lesson.sheet;

import backprop.lesson.practice.Option;
import backprop.lesson.practice.Question;
import backprop.picture.Picture;
import java.util.List;
import java.util.Optional;

/** Sheets and keys as pages of A4; each student's starts on a page of its own. */
public final class SheetPages {
    private static final double GAP = 10;
    private static final double INDENT = 32;

    private SheetPages() {}

    /** The sheets of a class, one after the other. */
    public static List<Picture> questions(List<Sheet> sheets) {
        PageWriter page = new PageWriter();
        for (Sheet sheet : sheets) {
            page.newPage();
            head(page, sheet.kind().title(), sheet);
            page.words(sheet.kind().task(), 0);
            page.skip(GAP);
            Given.of(sheet).forEach(page::formula);
            page.skip(GAP);
            for (int i = 0; i < sheet.questions().size(); i++) {
                ask(page, i + 1, sheet.questions().get(i));
            }
        }
        return page.pages();
    }

    /** The keys to them, in the same order. */
    public static List<Picture> key(List<Sheet> sheets) {
        PageWriter page = new PageWriter();
        for (Sheet sheet : sheets) {
            page.newPage();
            head(page, "Key: " + sheet.kind().title(), sheet);
            for (int i = 0; i < sheet.questions().size(); i++) {
                answer(page, i + 1, sheet.questions().get(i), sheet);
            }
        }
        return page.pages();
    }

    private static void head(PageWriter page, String title, Sheet sheet) {
        page.title(title);
        page.words(sheet.label(), 0);
        page.skip(GAP);
    }

    private static void ask(PageWriter page, int number, Question question) {
        Optional<String> tex = Given.asked(question);
        if (tex.isPresent()) {
            page.blank(number + ".", tex.get() + " =");
            return;
        }
        page.words(number + ".  " + question.ask().prompt().plain() + " ____________", 0);
        for (Option option : question.options()) {
            String key = option.key() + ":";
            Given.formula(option.label())
                    .ifPresentOrElse(
                            line -> page.option(key, line),
                            () -> page.words(key + "  " + option.label().plain(), INDENT));
        }
        page.skip(GAP);
    }

    private static void answer(PageWriter page, int number, Question question, Sheet sheet) {
        Optional<String> tex = Given.asked(question);
        if (tex.isPresent()) {
            page.labelled(number + ".", tex.get() + " = " + SheetMarkdown.arithmetic(question, sheet.trace()));
        } else {
            page.words(number + ".  " + SheetMarkdown.words(question, sheet.trace()), 0);
        }
    }
}
