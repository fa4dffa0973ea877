package backprop.lesson.practice;

/** What to type, for an answer that is no number. */
final class Unread {
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
}
