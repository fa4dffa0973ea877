package backprop.lesson.slip;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.LessonReader;
import backprop.lesson.practice.Ask;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.TraceNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each mistake is worked out as a learner would make it; what is said to it, and asked next, stands beside it. */
class SlipWordsTest {
    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvFileSource(resources = "/cases/slip-words.csv", delimiter = ';', numLinesToSkip = 1)
    void whatIsSaidFitsTheMistake(
            String network, String asked, String mistake, int digits, String slips, String next, String says) {
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        double wrong = Calculation.read(mistake).value(TraceNames.of(trace));
        Question question = Cell.parse(asked)
                .filter(trace::has)
                .map(cell -> Question.number(cell, digits))
                .orElseGet(() -> new Question.Numeric(Ask.of("?"), Calculation.read(asked), digits));
        String typed = digits == 0 ? Numerals.fixed(wrong, 0) : Numerals.scientific(wrong, 6);
        assertThat(Marker.mark(question, trace, typed)).isInstanceOfSatisfying(Marking.Slipped.class, m -> {
            assertThat(m.slips()).extracting(Slip::name).containsExactly(slips.split(", ", -1));
            assertThat(m.next().map(q -> q.ask().prompt().plain()).orElse("-")).isEqualTo(next);
            assertThat(m.says()).isEqualTo(says);
        });
    }
}
