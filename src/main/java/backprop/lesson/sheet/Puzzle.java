package backprop.lesson.sheet;

import backprop.lesson.practice.Ask;
import backprop.lesson.practice.Question;
import backprop.lesson.practice.Round;
import backprop.lesson.practice.WrongLine;
import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import backprop.picture.formula.TexReader;
import java.util.List;

/** The wrong line on paper: two choices, the line and the reason. */
final class Puzzle {
    private Puzzle() {}

    static Round of(long seed) {
        WrongLine puzzle = WrongLine.of(seed);
        Question line = new Question.Choice(
                Ask.of("Which line is wrong?"),
                puzzle.lines().stream().map(Puzzle::formula).toList(),
                puzzle.wrong() + 1,
                puzzle.lines().stream()
                        .map(l -> Prose.of("From the lines above follows " + l.right() + "."))
                        .toList());
        Question reason = new Question.Choice(
                Ask.of("What happened there?"),
                puzzle.choices().stream().map(s -> Prose.of(s.title())).toList(),
                puzzle.choices().indexOf(puzzle.slip().slip()) + 1,
                puzzle.choices().stream()
                        .map(s -> Prose.of(puzzle.markReason(s).says()))
                        .toList());
        return new Round(puzzle.trace(), List.of(line, reason));
    }

    private static Prose formula(WrongLine.Line line) {
        String value = line.text().substring(line.text().lastIndexOf('=') + 1);
        String tex = line.cell().latex() + " =" + value;
        return new Prose(List.of(new Inline.Mathematics(tex, TexReader.read(tex))));
    }
}
