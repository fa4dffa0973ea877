package backprop.lesson.practice;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What to type, for an answer that is no number, or a line that is no formula. */
final class Unread {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*");

    private Unread() {}

    /** @param digits those that are asked for; 0 for a whole number */
    static String says(String answer, int digits) {
        String typed = answer.strip();
        String example = digits == 0 ? "a whole number, for example 175." : "a number, for example 0.0125.";
        if (typed.isEmpty()) {
            return "The field is empty. Type " + example;
        } else if (typed.matches(".*[-+*/^()·×].*") && typed.matches(".*\\d.*")) {
            return "That is a formula. Work it out and type what comes of it: " + example;
        } else if (typed.codePoints().anyMatch(Character::isLetter)) {
            return "Those are letters. Type " + example;
        }
        return "That is no number. Forms that can be read: 0.0125, 0,0125, 1/80, 1.25e-2.";
    }

    /**
     * What is wrong with a formula, where that can be told.
     *
     * @param letters those that may be used
     */
    static Optional<String> inFormula(String written, List<String> letters) {
        long open = written.chars().filter(c -> c == '(').count();
        long closed = written.chars().filter(c -> c == ')').count();
        Optional<String> run = WORD.matcher(written)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> apart(word, letters).stream())
                .findFirst();
        if (written.contains("=")) {
            return Optional.of("Write the right side alone, without a sign =.");
        } else if (written.matches(".*[\\[\\]{}].*")) {
            return Optional.of("Only round parentheses can be read.");
        } else if (open != closed) {
            return Optional.of(
                    open > closed ? "A parenthesis is not closed." : "A parenthesis is closed that was not opened.");
        } else if (written.matches(".*\\b(exp|ln|log|sqrt|sigma)\\b\\s*[^(\\s'].*")) {
            return Optional.of("A function takes parentheses: exp(-z).");
        }
        return run.map(apart -> "Write * between letters: " + apart + ".");
    }

    /** {@code a*y} for {@code ay}, if it is nothing but letters that may be used. */
    private static Optional<String> apart(String word, List<String> letters) {
        String any = letters.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
        return letters.contains(word) || !word.matches(any + "+")
                ? Optional.empty()
                : Optional.of(word.replaceAll(any + "(?=.)", "$1*"));
    }
}
